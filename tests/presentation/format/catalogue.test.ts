import { describe, expect, expectTypeOf, it } from "vitest";
import { commonTexts } from "../../../functions/presentation/catalogue/common-texts.ts";
import { createText } from "../../../functions/presentation/catalogue/create-text.ts";
import { mailTexts } from "../../../functions/presentation/catalogue/mail-texts.ts";
import type { Texts, ValuesOf } from "../../../functions/presentation/catalogue/message-types.ts";
import { problemsOf } from "../../../functions/presentation/catalogue/problems-of.ts";

const area = {
  "a.plain": { "zh-CN": "您好", en: "Hello, it's <us>" },
  "a.name": { "zh-CN": "{name}，您好", en: "Dear {name}" },
  "a.count": { "zh-CN": "有 {n} 处", en: "{n, plural, one {# answer} other {# answers}}" },
  "a.nested": {
    "zh-CN": "{who, select, you {您有 {n} 天} other {他有 {n} 天}}",
    en: "{who, select, you {you have {n, plural, one {# day} other {# days}}} other {he has {n, plural, one {# day} other {# days}}}}",
  },
} as const satisfies Texts;

describe("the text catalogue", () => {
  const text = createText(area, commonTexts);
  const zh = text("zh-CN");
  const en = text("en");

  it("gives a text in the language asked for, with its values", () => {
    expect(zh("a.name", { name: "张伟" })).toBe("张伟，您好");
    expect(en("a.name", { name: "Zhang Wei" })).toBe("Dear Zhang Wei");
    expect(en("common.number")).toBe("Complaint number");
  });

  it("counts as the language does", () => {
    expect(en("a.count", { n: 1 })).toBe("1 answer");
    expect(en("a.count", { n: 2 })).toBe("2 answers");
    expect(zh("a.count", { n: 2 })).toBe("有 2 处");
    expect(en("a.nested", { who: "you", n: 1 })).toBe("you have 1 day");
  });

  it("holds plain text: angle brackets and apostrophes mean themselves, values are never read as messages", () => {
    expect(en("a.plain")).toBe("Hello, it's <us>");
    expect(zh("a.name", { name: "{n} <b>" })).toBe("{n} <b>，您好");
  });

  it("knows by type which values a key needs", () => {
    expectTypeOf<ValuesOf<"{a} and {b, plural, one {# x} other {{c} left}}">>().toExtend<{ b: number }>();
    expectTypeOf<keyof ValuesOf<"{a} and {b, plural, one {# x} other {{c} left}}">>().toEqualTypeOf<"a" | "b" | "c">();
    expectTypeOf<ValuesOf<"no values, {只有文字}">>().toBeUnknown();
    // @ts-expect-error: the value is missing, which types and the message itself refuse
    expect(() => zh("a.name")).toThrow();
    // @ts-expect-error: a word where a number is counted
    en("a.count", { n: "two" });
    // @ts-expect-error: no such key
    expect(() => zh("a.unknown")).toThrow("no text with the key a.unknown");
  });

  it("does not let two areas fight for a key", () => {
    const twice = createText(area, { "a.name": { "zh-CN": "名字", en: "Name" } });
    expect(() => twice("en")("a.count", { n: 2 })).toThrow("two texts with the key a.name");
  });
});

describe("problems in an area", () => {
  const problemOf = (zhCn: string, en: string) => problemsOf({ key: { "zh-CN": zhCn, en } });

  it("are none in the areas of the project", () => {
    expect(problemsOf({ ...area, ...commonTexts, ...mailTexts })).toEqual([]);
  });

  it("are placeholders that only one language has, or uses otherwise", () => {
    expect(problemOf("{name}，您好", "Dear customer")).toEqual(["key: placeholders differ: {name} / "]);
    expect(problemOf("{x}", "{x, select, a {b c} other {d e}}")).toEqual([
      "key: placeholders differ: {x} / {x, select}",
    ]);
    expect(problemOf("{n} 件", "{n, plural, one {# case} other {# cases}}")).toEqual([]);
  });

  it("are broken and empty messages", () => {
    expect(problemOf("{name", "{name}")[0]).toContain("zh-CN is not an ICU message");
    expect(problemOf("名字", " ")).toEqual(["key: empty in en"]);
  });

  it("are messages that types would read otherwise than the parser", () => {
    expect(problemOf("{x, select, a {是} other {否}}", "{x, select, a {yes} other {no}}")).toEqual([
      "key: en has a branch that reads like the placeholder {yes}",
      "key: en has a branch that reads like the placeholder {no}",
    ]);
    expect(problemOf("{名字}", "{名字}")[0]).toContain("zh-CN has a placeholder that types cannot read: {名字}");
  });
});
