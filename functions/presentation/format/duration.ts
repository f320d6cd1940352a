import type { Language } from "./language.ts";

const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** From here on a length is told in days: "30 h left" is still easier to act on than "1 day 6 h left". */
const DAYS_FROM_MIN = 2 * DAY_MIN;

/**
 * A length of time in its two largest units, cut and never rounded up: `2 小时 10 分` / `2 h 10 min`, from two days on
 * `3 天 4 小时` / `3 days 4 h`. Negative lengths are read as their size.
 */
export const formatDuration = (milliseconds: number, language: Language): string => {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE_MS);
  const write = writers[language];
  if (minutes === 0) return write.less;
  if (minutes >= DAYS_FROM_MIN)
    return pair(write.days(Math.floor(minutes / DAY_MIN)), Math.floor((minutes % DAY_MIN) / HOUR_MIN), write.hours);
  if (minutes < HOUR_MIN) return write.minutes(minutes);
  return pair(write.hours(Math.floor(minutes / HOUR_MIN)), minutes % HOUR_MIN, write.minutes);
};

const writers = {
  "zh-CN": {
    less: "不到 1 分",
    minutes: (n: number) => `${n} 分`,
    hours: (n: number) => `${n} 小时`,
    days: (n: number) => `${n} 天`,
  },
  en: {
    less: "less than 1 min",
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => `${n} days`,
  },
} as const;

const pair = (large: string, rest: number, write: (n: number) => string): string =>
  rest === 0 ? large : `${large} ${write(rest)}`;
