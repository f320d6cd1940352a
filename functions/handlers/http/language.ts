import type { Language } from "../../domain/complaint/vocabulary.ts";
import { languages } from "../../domain/complaint/vocabulary.ts";
import type { HttpRequest } from "./request.ts";

/** Nobody reads more languages than this; the rest of a hostile header is ignored. */
const mostRanges = 20;

/** `zh`, `zh-Hant-TW`, `EN_us` … → the language we have for it. */
const known = (tag: string | undefined): Language | undefined => {
  const primary = tag?.trim().toLowerCase().split(/[-_]/, 1)[0];
  return languages.find((language) => language.slice(0, 2) === primary);
};

const accepted = (header: string): Language | undefined =>
  header
    .split(",", mostRanges)
    .map((range) => {
      const [tag, ...options] = range.split(";");
      const quality = options.map((option) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
      return { language: known(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0)
    .reduce<{ language?: Language | undefined; quality: number }>(
      (best, next) => (next.quality > best.quality ? next : best),
      { quality: 0 },
    ).language;

/** The reader's language: asked for in the address, else remembered, else the browser's, else the policy's. Never throws. */
export function languageOf(
  request: Pick<HttpRequest, "query" | "cookies" | "headers">,
  policyDefault: Language,
): Language {
  return (
    known(request.query["lang"]) ??
    known(request.cookies["lang"]) ??
    accepted(request.headers["accept-language"] ?? "") ??
    policyDefault
  );
}
