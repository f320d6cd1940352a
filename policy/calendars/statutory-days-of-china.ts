import type { DayName } from "../../functions/domain/time/calendar.ts";
import { type LocalDate, dateOfDay, dayNumber } from "../../functions/domain/time/local-date.ts";
import { qingming, solarDate } from "./lunar-date.ts";

interface StatutoryDay {
  readonly date: LocalDate;
  readonly name: DayName;
}

/** `length` days of one holiday, beginning `before` days ahead of `date`. */
const run = (date: LocalDate, name: DayName, length = 1, before = 0): StatutoryDay[] =>
  Array.from({ length }, (_, i) => ({ date: dateOfDay(dayNumber(date) - before + i), name }));

/**
 * The 13 statutory days of a year under the rules of 2025: New Year 1, Spring Festival's eve and 3, Qingming 1, Labour
 * Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3. Bridge and make-up days come only with the year's schedule
 * and are not guessed (OP-01).
 */
export const statutoryDays = (year: number): StatutoryDay[] => [
  ...run(`${year}-01-01` as LocalDate, { zh: "元旦", en: "New Year's Day" }),
  ...run(solarDate(year, 1, 1), { zh: "春节", en: "Spring Festival" }, 4, 1),
  ...run(qingming(year), { zh: "清明", en: "Tomb-sweeping Day" }),
  ...run(`${year}-05-01` as LocalDate, { zh: "劳动节", en: "Labour Day" }, 2),
  ...run(solarDate(year, 5, 5), { zh: "端午", en: "Dragon Boat Festival" }),
  ...run(solarDate(year, 8, 15), { zh: "中秋", en: "Mid-autumn Festival" }),
  ...run(`${year}-10-01` as LocalDate, { zh: "国庆节", en: "National Day" }, 3),
];
