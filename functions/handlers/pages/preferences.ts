import type { Language } from "../../domain/complaint/vocabulary.ts";
import { languageOf } from "../http/language.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Handle } from "../http/router.ts";
import { privateCookie } from "../http/session-cookie.ts";

const yearSeconds = 365 * 24 * 3600;

interface Rules {
  readonly secure: boolean;
  readonly language: Language;
}

const chosen = (request: HttpRequest, { secure, language }: Rules): string[] => {
  const cookie = (name: string, value: string) => privateCookie(name, value, { secure, maxAgeSeconds: yearSeconds });
  const { lang, text } = request.query;
  return [
    ...(lang === undefined ? [] : [cookie("lang", languageOf(request, language))]),
    ...(text === undefined ? [] : [cookie("text", text === "large" ? "large" : "normal")]),
  ];
};

/** Pages that remember, in the reader's own browser, the language and the text size that were asked for in an address. */
export const withPreferences = (routes: Readonly<Record<string, Handle>>, rules: Rules): Record<string, Handle> =>
  Object.fromEntries(
    Object.entries(routes).map(([key, handle]): [string, Handle] => [
      key,
      async (request) => {
        const response = await handle(request);
        const cookies = chosen(request, rules);
        return cookies.length === 0 ? response : { ...response, cookies: [...(response.cookies ?? []), ...cookies] };
      },
    ]),
  );
