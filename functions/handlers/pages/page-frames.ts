import { languages, type Language } from "../../domain/complaint/vocabulary.ts";
import type { Frame, ReaderFrame } from "../../presentation/pages/parts/frame.ts";
import { paths } from "../../presentation/pages/paths.ts";
import { languageOf } from "../http/language.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Front } from "../wiring/front.ts";
import { sentTexts } from "./form-values.ts";

/** Query and cookie of the text size; any other value is the usual size. */
const isLarge = ({ query, cookies }: HttpRequest): boolean => (query["text"] ?? cookies["text"]) === "large";

/** The address of this very page with one thing changed: whatever else stood in it stays. */
const samePage = ({ method, path, query }: HttpRequest, change: Readonly<Record<string, string>>): string => {
  const address = new URLSearchParams(method === "POST" ? {} : (query as Record<string, string>));
  for (const [name, value] of Object.entries(change)) address.set(name, value);
  return `${path}?${address.toString()}`;
};

const other = (language: Language): Language => languages.find((one) => one !== language) ?? language;

/** What every page needs to know of its reader: language, zone, time and text size. */
export const readerFrame = (front: Front, request: HttpRequest): ReaderFrame => {
  const { policy } = front.inUse;
  const language = languageOf(request, policy.language);
  return {
    language,
    zone: policy.zone,
    now: front.now(),
    company: policy.company.name[language],
    otherLanguageHref: samePage(request, { lang: other(language) }),
    largeText: isLarge(request),
  };
};

/** The frame of a page for people outside the company: help at the same place everywhere (WCAG 3.2.6). */
export const publicFrame = (front: Front, request: HttpRequest): Frame => {
  const { company } = front.inUse.policy;
  const reader = readerFrame(front, request);
  return {
    ...reader,
    textSizeHref: samePage(request, { text: reader.largeText ? "normal" : "large" }),
    phone: company.phone,
    hours: company.phoneHours[reader.language],
    privacyHref: paths.privacy,
    outsideRemedy: company.outsideRemedy[reader.language],
    ...(request.method === "POST" && { resend: sentTexts(request) }),
  };
};
