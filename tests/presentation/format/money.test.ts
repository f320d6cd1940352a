import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "../../../functions/presentation/format/amount.ts";
import { formatMoneyInWords } from "../../../functions/presentation/format/money-in-words.ts";
import { formatMoney } from "../../../functions/presentation/format/money.ts";

const yuan = (minor: number) => ({ minor, currency: "CNY" });

describe("an amount in figures", () => {
  it("is ¥ in Chinese and CN¥ in English, where a bare ¥ could be yen", () => {
    expect(formatMoney(yuan(128_000), "zh-CN")).toBe("¥1,280.00");
    expect(formatMoney(yuan(128_000), "en")).toBe("CN¥1,280.00");
    expect(formatMoney(yuan(5), "zh-CN")).toBe("¥0.05");
    expect(formatMoney(yuan(-46_000), "zh-CN")).toBe("-¥460.00");
  });

  it("knows currencies without minor units", () => {
    expect(formatMoney({ minor: 1280, currency: "JPY" }, "en")).toBe("¥1,280");
    expect(formatMoney({ minor: 1280, currency: "USD" }, "zh-CN")).toBe("US$12.80");
  });

  it("loses no fen of very large sums and refuses fractions of a fen", () => {
    expect(formatMoney(yuan(9_007_199_254_740_991), "zh-CN")).toBe("¥90,071,992,547,409.91");
    expect(() => formatMoney(yuan(0.5), "zh-CN")).toThrow(RangeError);
  });
});

describe("an amount in words", () => {
  it.each([
    [0, "零元整"],
    [128_000, "壹仟贰佰捌拾元整"],
    [1_000, "壹拾元整"],
    [10_100, "壹佰零壹元整"],
    [100_500, "壹仟零伍元整"],
    [1_005_000, "壹万零伍拾元整"],
    [10_000_000, "壹拾万元整"],
    [10_500_000, "壹拾万伍仟元整"],
    [100_000_100, "壹佰万零壹元整"],
    [10_000_000_000, "壹亿元整"],
    [10_000_000_100, "壹亿零壹元整"],
    [10_001_000_000, "壹亿零壹万元整"],
    [100_010_000_000_000, "壹万零壹亿元整"],
    [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
    [168_032, "壹仟陆佰捌拾元叁角贰分"],
    [150, "壹元伍角整"],
    [50, "伍角整"],
    [5, "伍分"],
    [55, "伍角伍分"],
  ])("%d fen is %s", (minor, words) => {
    expect(formatMoneyInWords(yuan(minor), "zh-CN")).toBe(words);
  });

  it.each([
    [128_000, "one thousand two hundred and eighty yuan only"],
    [0, "zero yuan only"],
    [5, "zero yuan and 05/100"],
    [100_105, "one thousand and one yuan and 05/100"],
    [2_100_000, "twenty-one thousand yuan only"],
    [100_000_000, "one million yuan only"],
    [1_900, "nineteen yuan only"],
    [11_000, "one hundred and ten yuan only"],
  ])("%d fen is %s", (minor, words) => {
    expect(formatMoneyInWords(yuan(minor), "en")).toBe(words);
  });

  it("says the very amount: reading the characters back gives it again", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999_99 }), (minor) => {
        expect(readBack(formatMoneyInWords(yuan(minor), "zh-CN")!)).toBe(minor);
      }),
    );
  });

  it("has no form for other currencies and none for what nobody can approve", () => {
    expect(formatMoneyInWords({ minor: 100, currency: "USD" }, "zh-CN")).toBeUndefined();
    expect(() => formatMoneyInWords(yuan(-1), "zh-CN")).toThrow(RangeError);
    expect(() => formatMoneyInWords(yuan(1.5), "en")).toThrow(RangeError);
  });
});

/** An independent reader of written amounts. */
const readBack = (words: string): number => {
  const digit = (c: string) => "零壹贰叁肆伍陆柒捌玖".indexOf(c);
  const below = (text: string): number => {
    for (const [unit, size] of [
      ["亿", 1e8],
      ["万", 1e4],
      ["仟", 1e3],
      ["佰", 100],
      ["拾", 10],
    ] as const) {
      const at = text.lastIndexOf(unit);
      if (at >= 0) return below(text.slice(0, at)) * size + below(text.slice(at + 1));
    }
    const bare = text.replace(/^零+/, "");
    return bare === "" ? 0 : digit(bare);
  };
  const [, whole = "", jiao, fen] = /^(?:(.*)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/.exec(words)!;
  return below(whole) * 100 + (jiao === undefined ? 0 : digit(jiao) * 10) + (fen === undefined ? 0 : digit(fen));
};

describe("an amount as an approver types it", () => {
  it.each([
    "1280",
    "1,280.00",
    "1280.0",
    "１２８０",
    "１，２８０．００",
    "1280元",
    "¥1,280",
    "￥1280.00",
    " 1280 元 ",
    "人民币1280元整",
    "CN¥1,280.00",
    "RMB 1280",
    "1280 yuan",
  ])("reads %s as 1,280 yuan", (text) => {
    expect(parseAmount(text)).toBe(128_000);
  });

  it.each([
    "",
    "元",
    "1,28",
    "12,80",
    "1.280,00",
    "1.234",
    "-1280",
    "1280-",
    "1e3",
    "1280 或 980",
    "壹仟",
    ".5",
    "1280.",
  ])("does not guess at %j", (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it("reads every amount that we write, in both languages, and nothing beyond exact numbers", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom("zh-CN" as const, "en" as const), (minor, language) => {
        expect(parseAmount(formatMoney(yuan(minor), language))).toBe(minor);
      }),
    );
    expect(parseAmount("99999999999999999")).toBeUndefined();
  });
});
