import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import { type LocalDate, dateOfDay, dayNumber } from "../../functions/domain/time/local-date.ts";
import type { CountryDays } from "./country-days.ts";

type Entry = CountryDays["days"][number];

const load = createRequire(import.meta.url);

/** The library, loaded on first use: the rules of all countries take longer to read than all else here together. */
const library = (): typeof Holidays => load("date-holidays") as typeof Holidays;

/** Whole days that a holiday takes; half days are worked. A day on which the clocks go forward has 23 hours. */
const wholeDays = (start: Date, end: Date): number =>
  Math.floor(((end.getTime() - start.getTime()) / 3_600_000 + 1) / 24);

const publicHolidays = (country: string, region: string | undefined, languages: string[]): Holidays => {
  const Library = library();
  const options: HolidaysTypes.Options = { types: ["public"], languages };
  return region === undefined ? new Library(country, options) : new Library(country, region, options);
};

/**
 * Public holidays of any other country by its rules, which leave nothing open: all years asked for count as published
 * (OP-01). Throws a RangeError for a country or region that the library does not know.
 */
export const daysOfOtherCountry = (
  country: string,
  region: string | undefined,
  from: number,
  to: number,
): CountryDays => {
  const known = new (library())();
  if (!(country in known.getCountries())) throw new RangeError(`no holidays are known for country ${country}`);
  if (region !== undefined && !(region in ((known.getStates(country) as Record<string, string> | undefined) ?? {}))) {
    throw new RangeError(`no holidays are known for region ${region} of ${country}`);
  }
  const [en, zh] = [publicHolidays(country, region, ["en"]), publicHolidays(country, region, ["zh", "en"])];
  const days: Entry[] = [];
  for (let year = from; year <= to; year++) {
    const chinese = new Map(zh.getHolidays(year).map((holiday) => [holiday.date, holiday.name]));
    for (const { date, start, end, name } of en.getHolidays(year)) {
      const first = dayNumber(date.slice(0, 10) as LocalDate);
      const names = { zh: chinese.get(date) ?? name, en: name };
      for (let i = 0; i < wholeDays(start, end); i++) {
        days.push([dateOfDay(first + i), { kind: "holiday", name: names, source: "published" }]);
      }
    }
  }
  return { days, publishedThrough: `${to}-12-31` as LocalDate };
};
