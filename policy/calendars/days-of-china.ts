import schedules from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { CalendarDay } from "../../functions/domain/time/calendar.ts";
import { type LocalDate, yearOf } from "../../functions/domain/time/local-date.ts";
import type { CountryDays } from "./country-days.ts";
import { statutoryDays } from "./statutory-days-of-china.ts";

type Entry = CountryDays["days"][number];

const read = (list: Readonly<Record<string, string>>, kind: CalendarDay["kind"]): Entry[] =>
  Object.entries(list).map(([date, names]) => {
    const [en = "", zh = ""] = names.split(",");
    return [date as LocalDate, { kind, name: { zh, en }, source: "published" }];
  });

const published = [...read(schedules.holidays, "holiday"), ...read(schedules.workdays, "working")];
const firstYear = Math.min(...published.map(([date]) => yearOf(date)));

/** A schedule reaches back into the last days of the year before; only its National Day shows that a year's own is out. */
const isPublished = (year: number): boolean => `${year}-10-01` in schedules.holidays;

/** The last year up to which the library has every schedule: read from its data, for it says nothing itself. */
export const lastPublishedYear = (): number => {
  let year = firstYear;
  while (isPublished(year + 1)) year += 1;
  return year;
};

/**
 * Holidays and make-up working days of China (OP-01): by the schedules of the State Council as far as the library has
 * them, then the statutory days alone, marked provisional. Throws a RangeError for years before the first schedule.
 */
export const daysOfChina = (from: number, to: number): CountryDays => {
  if (from < firstYear) throw new RangeError(`China's holidays are known from ${firstYear} on, not for ${from}`);
  const last = lastPublishedYear();
  const known = published.filter(([date]) => yearOf(date) >= from && yearOf(date) <= Math.min(to, last));
  const assumed: Entry[] = [];
  for (let year = Math.max(from, last + 1); year <= to; year++) {
    for (const { date, name } of statutoryDays(year)) {
      assumed.push([date, { kind: "holiday", name, source: "provisional" }]);
    }
  }
  return { days: [...known, ...assumed], publishedThrough: `${last}-12-31` as LocalDate };
};
