import * as z from "zod";
import { languages, type Language } from "../format/language.ts";
import { fieldsOf, noticeKinds, type NoticeKind } from "./notice-content.ts";
import { noticeTextSchema, type NoticeText } from "./notice-text-schema.ts";
import { problemsOfNotice } from "./notice-text-problems.ts";
import type { SourceDocument } from "./source-document.ts";

export type NoticeTexts = Readonly<Record<Language, Readonly<Record<NoticeKind, NoticeText>>>>;

/** The texts as they lie packed beside a bundle: their meaning was checked when they were packed, here only their shape. */
export const NoticeTextsOfPack: z.ZodType<NoticeTexts> = z.record(
  z.enum(languages),
  z.record(z.enum(noticeKinds), noticeTextSchema),
);

export interface NoticeTextProblem {
  readonly language: Language;
  readonly kind: string;
  readonly line: number | undefined;
  readonly problem: string;
}

/** Thrown with every problem found at once: the texts are edited by people who want to see them all. */
export class NoticeTextsError extends Error {
  readonly problems: readonly NoticeTextProblem[];

  constructor(problems: readonly NoticeTextProblem[]) {
    super(problems.map((p) => `${p.language}, line ${p.line ?? "?"}: ${p.kind}: ${p.problem}`).join("\n"));
    this.name = "NoticeTextsError";
    this.problems = problems;
  }
}

/**
 * Reads the notice texts of all languages, which are policy data (policy/notices). Refuses, naming kind, language and
 * line: a kind that is missing or unknown, broken messages, placeholders the kind does not have, personal data in a
 * subject, a button without a link. Throws a NoticeTextsError.
 */
export const parseNoticeTexts = (sources: Readonly<Record<Language, SourceDocument>>): NoticeTexts => {
  const problems: NoticeTextProblem[] = [];
  const read = (language: Language) => readLanguage(language, sources[language], problems);
  const texts = Object.fromEntries(languages.map((language) => [language, read(language)]));
  if (problems.length > 0) throw new NoticeTextsError(problems);
  return texts as NoticeTexts;
};

const entriesSchema = z.record(z.string(), z.unknown());

const readLanguage = (language: Language, source: SourceDocument, problems: NoticeTextProblem[]) => {
  const report = (kind: string, path: readonly PropertyKey[], problem: string) =>
    problems.push({ language, kind, line: source.lineOf([kind, ...path]), problem });
  const entries = entriesSchema.safeParse(source.value);
  if (!entries.success) {
    report("(all)", [], "not a list of notice kinds");
    return {};
  }
  for (const kind of Object.keys(entries.data))
    if (!noticeKinds.some((known) => known === kind)) report(kind, [], "no such kind of notice");
  const read: Partial<Record<NoticeKind, NoticeText>> = {};
  for (const kind of noticeKinds) {
    const entry = entries.data[kind];
    if (entry === undefined) {
      report(kind, [], "missing in this language");
      continue;
    }
    const text = noticeTextSchema.safeParse(entry);
    if (text.success) {
      read[kind] = text.data;
      for (const { path, problem } of problemsOfNotice(text.data, fieldsOf(kind), language))
        report(kind, path, problem);
    } else for (const { path, message: problem } of text.error.issues) report(kind, path, problem);
  }
  return read;
};
