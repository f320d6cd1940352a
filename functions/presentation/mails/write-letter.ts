import { commonTexts } from "../catalogue/common-texts.ts";
import { createText } from "../catalogue/create-text.ts";
import { mailTexts } from "../catalogue/mail-texts.ts";
import { argumentsOf } from "../catalogue/message-arguments.ts";
import { formatMessage, type MessageValues } from "../catalogue/message.ts";
import { formatNumber } from "../format/complaint-number.ts";
import type { Language } from "../format/language.ts";
import type { Fact, Letter, LetterBlock, Paragraphs } from "./letter.ts";
import type { MailFrame } from "./mail-frame.ts";
import { audienceOf, type NoticeContent } from "./notice-content.ts";
import type { Block, NoticeText } from "./notice-text-schema.ts";
import { noticeValues, type NoticeValues } from "./notice-values.ts";

const frameText = createText(commonTexts, mailTexts);

/** A notice in words. Throws when a text needs a value that the notice does not have and that cannot be left out. */
export const writeLetter = (notice: NoticeContent, text: NoticeText, language: Language, frame: MailFrame): Letter => {
  const known = noticeValues(notice, language, frame);
  const say = (message: string): string => formatMessage(message, language, known.values);
  const free = (message: string): string | undefined => formatFree(message, language, known.values);
  const t = frameText(language);
  const facts = (list: NoticeText["facts"]): Fact[] =>
    list.flatMap(({ label, value }) => {
      const written = free(value);
      return written === undefined ? [] : [{ label: say(label), value: written }];
    });
  const next = text.next.flatMap((message) => free(message) ?? []);
  return {
    language,
    subject: subjectOf(say(text.subject), notice),
    preheader: oneLine(say(text.preheader)),
    brand: `${frame.company} · ${t("common.service")}`,
    heading: oneLine(say(text.heading)),
    greeting:
      notice.recipient === undefined ? t("mail.greetingWithoutName") : t("mail.greeting", { name: notice.recipient }),
    blocks: text.paragraphs.flatMap((block) => writeBlock(block, known, language)),
    keyFacts: facts(text.facts.filter(({ strong }) => strong)),
    keyFactsFirst: audienceOf(notice.kind) === "staff",
    facts: facts(text.facts.filter(({ strong }) => !strong)),
    ...(text.action !== undefined && "link" in notice
      ? {
          action: writeAction(
            say(text.action),
            notice.link,
            t("mail.copyLink"),
            text.actionNote && say(text.actionNote),
          ),
        }
      : {}),
    ...(next.length > 0 ? { next: { title: t("mail.next"), items: next } } : {}),
    closing: linesOf(say(text.closing)),
    ...(audienceOf(notice.kind) === "complainant" ? { reply: t("mail.replyToAdd") } : {}),
    footer: footerOf(notice, language, frame),
  };
};

const writeBlock = (block: Block, known: NoticeValues, language: Language): LetterBlock[] => {
  if (typeof block === "string")
    return paragraphsOf(formatFree(block, language, known.values) ?? "").map((lines) => ({ kind: "paragraph", lines }));
  if ("quote" in block) {
    const paragraphs = paragraphsOf(formatFree(block.quote, language, known.values) ?? "");
    return paragraphs.length === 0 ? [] : [{ kind: "quote", paragraphs }];
  }
  if ("alert" in block) {
    const paragraphs = paragraphsOf(formatFree(block.alert, language, known.values) ?? "");
    return paragraphs.length === 0 ? [] : [{ kind: "alert", word: frameText(language)("mail.alert"), paragraphs }];
  }
  const items = (known.lists[block.each] ?? []).flatMap((entry) => {
    const written = formatFree(block.text, language, entry);
    return written === undefined ? [] : [linesOf(written)];
  });
  if (items.length === 0) return block.none === undefined ? [] : writeBlock(block.none, known, language);
  const title = block.title === undefined ? {} : { title: formatMessage(block.title, language, known.values) };
  return [{ kind: "list", ...title, items }];
};

/** A message in a place that may be left out: undefined when a value it needs is absent, or when it says nothing. */
const formatFree = (message: string, language: Language, values: MessageValues): string | undefined => {
  for (const name of argumentsOf(message, language).keys()) if (values[name] === undefined) return undefined;
  const written = formatMessage(message, language, values).trim();
  return written === "" ? undefined : written;
};

const writeAction = (label: string, link: string, copy: string, note: string | undefined) => {
  const { protocol, href } = new URL(link);
  if (protocol !== "https:" && protocol !== "http:") throw new RangeError("a link in a mail is a web address");
  return { label, url: href, copy, ...(note === undefined ? {} : { note }) };
};

/** News first, number last. */
const subjectOf = (news: string, notice: NoticeContent): string =>
  oneLine("number" in notice ? `${news} [${formatNumber(notice.number)}]` : news);

const footerOf = (notice: NoticeContent, language: Language, frame: MailFrame): string[] => {
  const t = frameText(language);
  const why =
    audienceOf(notice.kind) === "complainant"
      ? [
          t("mail.whyComplainant", { company: frame.company }),
          t("mail.phone", { phone: frame.phone, hours: frame.phoneHours }),
        ]
      : [t("mail.whyStaff")];
  const number = "number" in notice ? [t("mail.number", { number: formatNumber(notice.number) })] : [];
  return [...number, ...why, t("mail.zone", { zone: frame.zoneName })];
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trimEnd());
const paragraphsOf = (text: string): Paragraphs =>
  text === "" ? [] : text.split(/(?:\r?\n[ \t]*){2,}/).map((paragraph) => linesOf(paragraph.trim()));
