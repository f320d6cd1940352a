import chineseDays from "chinese-days";
import { type LocalDate, dateOfDay, dayNumber } from "../../functions/domain/time/local-date.ts";

/** First day of the lunar year 1900, where the library's table of months begins. */
const epoch = dayNumber("1900-01-31" as LocalDate);

/**
 * The solar date of a day of the lunar calendar (not of a leap month). Counted from the library's table of months:
 * its own date functions read the zone of the machine and are a day off west of Greenwich, and the Chinese calendar
 * built into Node begins the year 2027 a day late.
 */
export const solarDate = (year: number, month: number, day: number): LocalDate => {
  let days = day - 1;
  for (let past = 1900; past < year; past++) days += monthsBefore(past, 13);
  return dateOfDay(epoch + days + monthsBefore(year, month));
};

/** Days of the months of a lunar year before `month`, leap month included. */
const monthsBefore = (year: number, month: number): number => {
  const { leapMonth = 13, days } = chineseDays.getYearLeapMonth(year);
  let sum = leapMonth < month ? days : 0;
  for (let m = 1; m < month; m++) sum += chineseDays.monthDays(year, m);
  return sum;
};

/**
 * Qingming, the day of Pure Brightness (清明), 4 or 5 April: the known approximation of the solar term, right for every
 * year from 2000 to 2099. The library has the same sum, but puts it through the zone of the machine.
 */
export const qingming = (year: number): LocalDate => {
  const y = year - 2000;
  return `${year}-04-${String(Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)).padStart(2, "0")}` as LocalDate;
};
