import { type Instant, instantOf, millis } from "../instant.ts";
import type { Calendar, CalendarDay, DayName } from "./calendar.ts";
import { type LocalDate, dayNumber } from "./local-date.ts";
import { officeDay, openDayFrom } from "./office-day.ts";
import { dayOf } from "./zone.ts";

/** Whether the office works on a day: make-up working days yes, holidays no (OP-01). */
export const isWorkingDay = (date: LocalDate, calendar: Calendar): boolean => officeDay(dayNumber(date), calendar).open;

/** When the office closes on a working day, undefined on any other (OP-01). */
export const closeOfOffice = (date: LocalDate, calendar: Calendar): Instant | undefined => {
  const day = officeDay(dayNumber(date), calendar);
  return day.open ? instantOf(day.closes) : undefined;
};

/** Whether the office is open. The moment of closing still counts: deadlines lie there (OP-01). */
export const isOfficeTime = (at: Instant, calendar: Calendar): boolean => {
  const ms = millis(at);
  const day = dayOf(ms, calendar.zone);
  // The close of a day that ends at 24:00 is the first moment of the next.
  return [officeDay(day - 1, calendar), officeDay(day, calendar)].some(
    (d) => d.open && d.spans.some((span) => span.opens <= ms && ms <= span.closes),
  );
};

/** `at` itself while the office is open and does not just close, else the next opening (OP-01). */
export const nextOfficeOpen = (at: Instant, calendar: Calendar): Instant => {
  const ms = millis(at);
  const today = openDayFrom(dayOf(ms, calendar.zone), calendar);
  const span = today.spans.find(({ closes }) => ms < closes) ?? openDayFrom(today.day + 1, calendar);
  return instantOf(Math.max(ms, span.opens));
};

export interface DayKind {
  readonly working: boolean;
  readonly source: CalendarDay["source"] | "weekday";
  /** A schedule still to be published may change this day. */
  readonly provisional: boolean;
  readonly name?: DayName;
}

/** What a day is and where that is known from; the policy's own word is never provisional (OP-01). */
export const dayKind = (date: LocalDate, calendar: Calendar): DayKind => {
  const entry = calendar.days[date];
  return {
    working: isWorkingDay(date, calendar),
    source: entry?.source ?? "weekday",
    provisional: date > calendar.publishedThrough && entry?.source !== "policy",
    ...(entry && { name: entry.name }),
  };
};
