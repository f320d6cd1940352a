import type { Skipped } from "./because.ts";
import type { Calendar, DayName } from "./calendar.ts";
import { type DayNumber, type LocalDate, dateOfDay, dayNumber, weekdayOf, yearOf } from "./local-date.ts";
import { officeDay } from "./office-day.ts";
import { hoursOn } from "./office-hours.ts";

/**
 * What the calendar did to a sum that was started on day `received`, counts from day `counted` on and ends on day `last`
 * (OP-01). A day of receipt that is worked but not counted is nothing the calendar did.
 */
export const skippedIn = (received: DayNumber, counted: DayNumber, last: DayNumber, calendar: Calendar): Skipped => {
  const first = received < counted && officeDay(received, calendar).open ? received + 1 : received;
  const holidays: Skipped["holidays"] = [];
  const makeUpDays: LocalDate[] = [];
  let weekendDays = 0;
  for (let day = first; day <= last; day++) {
    const { date, open } = officeDay(day, calendar);
    const entry = calendar.days[date];
    if (entry?.kind === "holiday") joinRun(holidays, date, entry.name);
    else if (!open) weekendDays += 1;
    else if (entry && hoursOn(weekdayOf(day), calendar.officeHours).length === 0) makeUpDays.push(date);
  }
  return { weekendDays, holidays, makeUpDays, provisionalYears: provisionalYears(first, last, calendar) };
};

const joinRun = (runs: Skipped["holidays"], date: LocalDate, name: DayName): void => {
  const run = runs.at(-1);
  const joins = run && dayNumber(run.to) + 1 === dayNumber(date) && run.name.en === name.en && run.name.zh === name.zh;
  if (joins) run.to = date;
  else runs.push({ from: date, to: date, name });
};

const provisionalYears = (first: DayNumber, last: DayNumber, { publishedThrough }: Calendar): number[] => {
  const years: number[] = [];
  for (let year = yearOf(dateOfDay(first)); year <= yearOf(dateOfDay(last)); year++) {
    if (`${year}-12-31` > publishedThrough) years.push(year);
  }
  return years;
};
