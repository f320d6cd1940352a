import type { Language } from "./language.ts";

/** An amount in the currency's smallest unit (fen, cents), a whole number; `currency` is an ISO 4217 code. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** `¥1,280.00` in Chinese, `CN¥1,280.00` in English, where a bare ¥ could be yen. */
export const formatMoney = (money: Money, language: Language): string => {
  const format = new Intl.NumberFormat(language, { style: "currency", currency: money.currency });
  return format.format(decimal(money.minor, format.resolvedOptions().maximumFractionDigits ?? 0));
};

/** The exact decimal text: dividing would lose fen of very large sums. */
const decimal = (minor: number, digits: number): Intl.StringNumericLiteral => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole number of minor units: ${minor}`);
  const sign = minor < 0 ? "-" : "";
  const all = String(Math.abs(minor)).padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits);
  return (digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${all.slice(-digits)}`) as Intl.StringNumericLiteral;
};
