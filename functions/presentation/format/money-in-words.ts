import type { Language } from "./language.ts";
import type { Money } from "./money.ts";

/**
 * The amount in words for approvals: `壹仟贰佰捌拾元整` as written on payment papers, in English
 * `one thousand two hundred and eighty yuan only`. Answers undefined for other currencies than the yuan, which have no
 * such form here; throws a RangeError unless `minor` is a whole number of fen, not negative.
 */
export const formatMoneyInWords = (money: Money, language: Language): string | undefined => {
  if (money.currency !== "CNY") return undefined;
  if (!Number.isSafeInteger(money.minor) || money.minor < 0)
    throw new RangeError(`no amount that can be approved: ${money.minor}`);
  const yuan = Math.floor(money.minor / 100);
  const fen = money.minor % 100;
  return language === "zh-CN" ? inChinese(yuan, fen) : inEnglish(yuan, fen);
};

const digits = "零壹贰叁肆伍陆柒捌玖";
const digit = (n: number): string => digits.charAt(n);

const inChinese = (yuan: number, fen: number): string => {
  const jiao = Math.floor(fen / 10);
  const rest = fen % 10;
  const whole = yuan > 0 ? `${chineseInteger(yuan)}元` : "";
  if (fen === 0) return `${whole || "零元"}整`;
  if (rest === 0) return `${whole}${digit(jiao)}角整`;
  if (jiao === 0) return `${whole}${whole === "" ? "" : "零"}${digit(rest)}分`;
  return `${whole}${digit(jiao)}角${digit(rest)}分`;
};

const YI = 100_000_000;
const WAN = 10_000;

/** 亿 and 万 split a number in parts that are read alike; a part with leading zeros is joined by one 零. */
const chineseInteger = (n: number): string => {
  if (n >= YI) return joined(n, YI, "亿");
  if (n >= WAN) return joined(n, WAN, "万");
  if (n >= 1000) return joined(n, 1000, "仟");
  if (n >= 100) return joined(n, 100, "佰");
  if (n >= 10) return joined(n, 10, "拾");
  return digit(n);
};

const joined = (n: number, unit: number, name: string): string => {
  const rest = n % unit;
  const head = `${chineseInteger(Math.floor(n / unit))}${name}`;
  if (rest === 0) return head;
  return `${head}${rest < unit / 10 ? "零" : ""}${chineseInteger(rest)}`;
};

const inEnglish = (yuan: number, fen: number): string => {
  const cents = `${String(fen).padStart(2, "0")}/100`;
  const whole = `${yuan === 0 ? "zero" : englishInteger(yuan)} yuan`;
  return fen === 0 ? `${whole} only` : `${whole} and ${cents}`;
};

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const large = [
  [1_000_000_000_000, "trillion"],
  [1_000_000_000, "billion"],
  [1_000_000, "million"],
  [1000, "thousand"],
] as const;

const englishInteger = (n: number): string => {
  for (const [unit, name] of large)
    if (n >= unit) {
      const rest = n % unit;
      const tail = rest === 0 ? "" : `${rest < 100 ? " and " : " "}${englishInteger(rest)}`;
      return `${englishInteger(Math.floor(n / unit))} ${name}${tail}`;
    }
  if (n >= 100) {
    const tail = n % 100 === 0 ? "" : ` and ${englishInteger(n % 100)}`;
    return `${small[Math.floor(n / 100)] ?? ""} hundred${tail}`;
  }
  if (n < 20) return small[n] ?? "";
  return `${tens[Math.floor(n / 10)] ?? ""}${n % 10 === 0 ? "" : `-${small[n % 10] ?? ""}`}`;
};
