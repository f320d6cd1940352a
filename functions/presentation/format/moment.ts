import { millis, type Instant } from "../../domain/instant.ts";
import type { Language } from "./language.ts";

export interface MomentOptions {
  /** The reader's now. With it, a moment of another year shows its year; without it no year is shown. */
  readonly now?: Instant;
  /** Says that it is a deadline: "… 前" / "by …". */
  readonly withBy?: boolean;
}

/** A moment in words, e.g. `11月27日（周五）18:00 前` or `by Friday 27 November, 18:00`; `zone` is an IANA name. */
export const formatMoment = (at: Instant, language: Language, zone: string, options: MomentOptions = {}): string => {
  const { time } = partsOf(at, language, zone);
  const day = dayWords(at, language, zone, options.now);
  return language === "zh-CN"
    ? `${day}${time}${options.withBy === true ? " 前" : ""}`
    : `${options.withBy === true ? "by " : ""}${day}, ${time}`;
};

/** The day alone: `11月27日（周五）` / `Friday 27 November`, with `withBy` as a deadline. */
export const formatDate = (at: Instant, language: Language, zone: string, options: MomentOptions = {}): string => {
  const day = dayWords(at, language, zone, options.now);
  if (options.withBy !== true) return day;
  return language === "zh-CN" ? `${day}前` : `by ${day}`;
};

/** The shortest day, for subjects: `11月27日` / `27 November`. */
export const formatShortDate = (at: Instant, language: Language, zone: string, now?: Instant): string => {
  const { year, month, day } = partsOf(at, language, zone);
  const other = now !== undefined && yearOf(now, zone) !== yearOf(at, zone);
  if (language === "zh-CN") return `${other ? `${year}年` : ""}${month}${day}日`;
  return `${day} ${month}${other ? ` ${year}` : ""}`;
};

/** For the desk and for subjects: 今天, 明天, 昨天 with the time, any other day as `formatMoment` writes it. */
export const formatNearMoment = (
  at: Instant,
  language: Language,
  zone: string,
  options: MomentOptions & { readonly now: Instant },
): string => {
  const word = nearWords[language][dayNumber(at, zone) - dayNumber(options.now, zone) + 1];
  if (word === undefined) return formatMoment(at, language, zone, options);
  const { time } = partsOf(at, language, zone);
  if (language === "zh-CN") return `${word} ${time}${options.withBy === true ? " 前" : ""}`;
  return options.withBy === true ? `by ${time} ${word}` : `${word} ${time}`;
};

/** The time of day alone, 00:00 to 23:59. */
export const formatTime = (at: Instant, language: Language, zone: string): string => partsOf(at, language, zone).time;

const nearWords = { "zh-CN": ["昨天", "今天", "明天"], en: ["yesterday", "today", "tomorrow"] } as const;

const dayWords = (at: Instant, language: Language, zone: string, now: Instant | undefined): string => {
  const { weekday } = partsOf(at, language, zone);
  const date = formatShortDate(at, language, zone, now);
  return language === "zh-CN" ? `${date}（${weekday}）` : `${weekday} ${date}`;
};

const yearOf = (at: Instant, zone: string): string => partsOf(at, "en", zone).year;

const DAY_MS = 86_400_000;

/** Days since 1970 of the local calendar date, so that "tomorrow" is a date and not 24 hours. */
const dayNumber = (at: Instant, zone: string): number => {
  const shifted = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(millis(at));
  return Math.round(Date.parse(`${shifted}T00:00:00Z`) / DAY_MS);
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (language: Language, zone: string): Intl.DateTimeFormat => {
  const key = `${language} ${zone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language === "zh-CN" ? "zh-CN" : "en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: language === "zh-CN" ? "short" : "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(key, made);
  return made;
};

const partsOf = (at: Instant, language: Language, zone: string) => {
  const found = new Map<string, string>();
  for (const part of formatterOf(language, zone).formatToParts(millis(at))) found.set(part.type, part.value);
  const part = (type: string): string => found.get(type) ?? "";
  return {
    year: part("year"),
    month: language === "zh-CN" ? `${part("month")}月` : part("month"),
    day: part("day"),
    weekday: part("weekday"),
    time: `${part("hour")}:${part("minute")}`,
  };
};
