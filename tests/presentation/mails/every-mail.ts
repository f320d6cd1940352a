import { languages, type Language } from "../../../functions/presentation/format/language.ts";
import { fieldsOf, noticeKinds, type NoticeContent } from "../../../functions/presentation/mails/notice-content.ts";
import { isChoice } from "../../../functions/presentation/mails/placeholders.ts";
import { renderMail, type RenderedMail } from "../../../functions/presentation/mails/render-mail.ts";
import { readNoticeTexts } from "../../../policy/notices/read-notice-texts.ts";
import { frames } from "./frames.ts";
import { bare, full, sampleNotice, type SampleShape } from "./sample-notices.ts";

export const texts = readNoticeTexts();

export const render = (notice: NoticeContent, language: Language): RenderedMail =>
  renderMail(notice, texts, language, frames[language]);

export interface EveryMail {
  readonly title: string;
  readonly notice: NoticeContent;
  readonly language: Language;
  readonly mail: RenderedMail;
}

const longestChoice = (notice: NoticeContent["kind"]): number =>
  Math.max(1, ...Object.values(fieldsOf(notice)).map((field) => (isChoice(field) ? field.length : 1)));

/** With all that may be absent, without any of it, and once per literal of its choices. */
const shapesOf = (kind: NoticeContent["kind"]): [string, SampleShape][] => [
  ["bare", bare],
  ...Array.from({ length: longestChoice(kind) }, (_, k): [string, SampleShape] => [
    `full ${k + 1}`,
    { ...full, pick: (choice) => choice[k % choice.length]! },
  ]),
];

/** Every kind in every language and shape. */
export const everyMail: readonly EveryMail[] = noticeKinds.flatMap((kind) =>
  languages.flatMap((language) =>
    shapesOf(kind).map(([name, shape]) => {
      const notice = sampleNotice(kind, shape);
      return { title: `${kind} in ${language}, ${name}`, notice, language, mail: render(notice, language) };
    }),
  ),
);

/** What a reader sees of the HTML part, text node by text node. */
export const visibleTexts = (html: string): string[] =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, "")
    .replace(/<div style="display:none[^>]*>[^<]*<\/div>/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/<[^>]+>/)
    .map((text) => unescaped(text).replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
