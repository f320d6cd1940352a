import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../../functions/presentation/catalogue/message-arguments.ts";
import { fieldsOf, noticeKinds } from "../../../functions/presentation/mails/notice-content.ts";
import { NoticeTextsError, parseNoticeTexts } from "../../../functions/presentation/mails/notice-texts.ts";
import { isChoice, typeOf, variantsOf } from "../../../functions/presentation/mails/placeholders.ts";
import { readNoticeTexts, yamlDocument } from "../../../policy/notices/read-notice-texts.ts";

const source = (language: "zh-CN" | "en") =>
  readFileSync(new URL(`../../../policy/notices/${language}.yaml`, import.meta.url), "utf8");

const messagesIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === "each" ? [] : messagesIn(inner)))
      : [];

/** What is said about the texts when one piece of the Chinese file is replaced. */
const problemsAfter = (from: string | RegExp, to: string): string => {
  const changed = source("zh-CN").replace(from, to);
  expect(changed).not.toBe(source("zh-CN"));
  try {
    parseNoticeTexts({ "zh-CN": yamlDocument(changed), en: yamlDocument(source("en")) });
    return "";
  } catch (error) {
    if (error instanceof NoticeTextsError) return error.message;
    throw error;
  }
};

const lineOf = (words: string): number =>
  source("zh-CN")
    .split("\n")
    .findIndex((line) => line.includes(words)) + 1;

describe("the notice texts of the policy", () => {
  const texts = readNoticeTexts();

  it.each(noticeKinds)("%s is built alike in both languages", (kind) => {
    const shape = (language: "zh-CN" | "en") => {
      const text = texts[language][kind];
      const names = (message: string) => [...argumentsOf(message, language).keys()].sort();
      return {
        facts: text.facts.map(({ value, strong }) => [names(value), strong]),
        paragraphs: text.paragraphs.map((block) => (typeof block === "string" ? "paragraph" : Object.keys(block))),
        next: text.next.length,
        action: text.action !== undefined,
        note: text.actionNote !== undefined,
        // A day may be written long in one language and short in the other.
        fields: [
          ...new Set(
            messagesIn(text)
              .flatMap(names)
              .map((name) => name.replace(/(?:Short|Near)$/, "")),
          ),
        ].sort(),
      };
    };
    const { fields: zhFields, ...zh } = shape("zh-CN");
    const { fields: enFields, ...en } = shape("en");
    expect(en).toEqual(zh);
    expect(enFields).toEqual(zhFields);
  });

  it.each(noticeKinds)("%s uses every value that it gets", (kind) => {
    for (const language of ["zh-CN", "en"] as const) {
      const used = JSON.stringify(texts[language][kind]);
      for (const [name, field] of Object.entries(fieldsOf(kind))) {
        if (name === "number" || name === "link") continue;
        const names =
          typeof field === "string"
            ? variantsOf(name, typeOf(field)).map((variant) => `{${variant}`)
            : isChoice(field) || "derived" in field
              ? [`{${name}, select`]
              : [`"each":"${name}"`];
        expect(
          names.some((n) => used.includes(n)),
          `${name} in ${language}`,
        ).toBe(true);
      }
    }
  });
});

describe("a wrong text is refused with kind, language and line", () => {
  it("for a placeholder that the notice does not have", () => {
    expect(problemsAfter("原因：{reason}", "原因：{grund}")).toBe(
      `zh-CN, line ${lineOf("原因：{reason}")}: waiting-time: unknown placeholder {grund}`,
    );
  });

  it("for a kind that one language lacks, and for a kind that nobody knows", () => {
    const problems = problemsAfter("\nsurvey:\n", "\nsurvei:\n");
    expect(problems).toContain(`zh-CN, line ${lineOf("survey:")}: survei: no such kind of notice`);
    expect(problems).toMatch(/zh-CN, line .*: survey: missing in this language/);
  });

  it("for a broken message", () => {
    expect(problemsAfter("原因：{reason}", "原因：{reason")).toMatch(
      /zh-CN, line \d+: waiting-time: not an ICU message/,
    );
  });

  it("for a subject or preheader with a name or free text in it (pages: mails)", () => {
    expect(problemsAfter("subject: 我们没能按时答复，对不起", 'subject: "{reason}"')).toContain(
      "overdue: {reason} is personal: not before the mail is opened",
    );
    expect(problemsAfter('preheader: "新的时间：{newAnswerBy}。"', 'preheader: "{supervisor}"')).toContain(
      "is personal",
    );
  });

  it("for a value that may be absent where nothing can be left out", () => {
    expect(problemsAfter("heading: 我们已收到您的投诉", 'heading: "{handler}收到您的投诉"')).toContain(
      "acknowledgement: {handler} may be absent: not here",
    );
  });

  it("for a choice used as a word, and for a choice that never comes", () => {
    expect(problemsAfter('value: "{answer, select, accepted {接受} other {不接受}}"', 'value: "{answer}"')).toContain(
      "{answer} is a choice: use it in a select",
    );
    expect(problemsAfter("{answer, select, accepted {接受}", "{answer, select, agreed {接受}")).toContain(
      "{answer} is never agreed",
    );
    expect(problemsAfter("原因：{reason}", "{reason, select, a {一} other {二}}")).toContain("{reason} is no choice");
    expect(problemsAfter("原因：{reason}", "{reason, plural, other {二}}")).toContain("{reason} is no number");
    expect(problemsAfter("原因：{reason}", "{reason, number}")).toContain("{reason} is formatted already");
  });

  it("for a button without a link, a link without a button, a list that is none", () => {
    expect(problemsAfter("closing: 您原来的链接已经失效。", "closing: 失效\n  action: 打开")).toContain(
      "approval-passed-on: an action without a link",
    );
    expect(problemsAfter("  action: 回复这个问题\n", "")).toContain("question: its link has no action");
    expect(problemsAfter("each: done", "each: steps")).toContain("progress: no list {steps} in this notice");
  });

  it("for a misspelt part of an entry", () => {
    expect(problemsAfter("  action: 回复这个问题", "  aktion: 回复这个问题")).toMatch(
      /question: Unrecognized key: "aktion"/,
    );
  });

  it("with all problems at once, and YAML itself by its own error", () => {
    expect(problemsAfter(/原因：\{reason\}/g, "{a} {b}").split("\n").length).toBeGreaterThanOrEqual(4);
    expect(() => yamlDocument('a: "b')).toThrow();
    expect(() => parseNoticeTexts({ "zh-CN": yamlDocument("- 1"), en: yamlDocument(source("en")) })).toThrow(
      "not a list of notice kinds",
    );
  });
});
