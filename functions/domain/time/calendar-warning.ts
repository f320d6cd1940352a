import { type Instant, instantOf, millis } from "../instant.ts";
import type { Calendar } from "./calendar.ts";
import { type DayNumber, type LocalDate, dayNumber } from "./local-date.ts";
import { dayOf, startOfDay } from "./zone.ts";

export interface CalendarWarning {
  readonly publishedThrough: LocalDate;
  /** Whole days until the known calendar ends; 0 on its last day, negative after it. */
  readonly daysLeft: number;
  /** Which weekly warning it is, from 0. */
  readonly week: number;
}

const daysOfWeek = 7;

const today = ({ zone }: Calendar, now: Instant): DayNumber => dayOf(millis(now), zone);

/** The warning that the published calendar ends within `withinDays` days, or has ended; else undefined (OP-01). */
export const calendarWarning = (calendar: Calendar, now: Instant, withinDays: number): CalendarWarning | undefined => {
  const { publishedThrough } = calendar;
  const daysLeft = dayNumber(publishedThrough) - today(calendar, now);
  return daysLeft <= withinDays
    ? { publishedThrough, daysLeft, week: Math.floor((withinDays - daysLeft) / daysOfWeek) }
    : undefined;
};

/** When the next warning after the one in force is due: the first one, or a week after the last. */
export const nextCalendarWarning = (calendar: Calendar, now: Instant, withinDays: number): Instant => {
  const first = dayNumber(calendar.publishedThrough) - withinDays;
  const weeks = Math.max(0, Math.floor((today(calendar, now) - first) / daysOfWeek) + 1);
  return instantOf(startOfDay(first + weeks * daysOfWeek, calendar.zone));
};
