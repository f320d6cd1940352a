import { type Instant, millis } from "../instant.ts";
import type { Calendar } from "./calendar.ts";
import { type LocalDate, dayNumber } from "./local-date.ts";
import { dayOf } from "./zone.ts";

export interface CalendarWarning {
  readonly publishedThrough: LocalDate;
  /** Whole days until the known calendar ends; 0 on its last day, negative after it. */
  readonly daysLeft: number;
}

/** The warning that the published calendar ends within `withinDays` days, or has ended; else undefined (OP-01). */
export const calendarWarning = (calendar: Calendar, now: Instant, withinDays: number): CalendarWarning | undefined => {
  const { publishedThrough, zone } = calendar;
  const daysLeft = dayNumber(publishedThrough) - dayOf(millis(now), zone);
  return daysLeft <= withinDays ? { publishedThrough, daysLeft } : undefined;
};
