import { type Instant, instantOf, later, millis } from "../instant.ts";
import type { Deadline } from "./because.ts";
import type { Calendar } from "./calendar.ts";
import { deadline } from "./deadline.ts";
import { type Duration, type DurationText, durationText } from "./duration.ts";
import type { DayNumber } from "./local-date.ts";
import { subtractOfficeTime } from "./office-clock.ts";
import { type OpenDay, openDayUntil } from "./office-day.ts";
import { dayOf } from "./zone.ts";

/** Latest moment `at` that still leaves `reserve` before `by`. */
export interface Limit {
  readonly at: Instant;
  readonly by: Instant;
  readonly reserve: DurationText;
}

/**
 * The latest moment from which `reserve` still ends by `by` (OP-06). For working days and calendar days it is a close
 * of office: `answerBy` Friday 18:00 less 2 working days is Wednesday 18:00.
 */
export const backwards = (by: Instant, reserve: Duration, calendar: Calendar): Limit => ({
  at: instantOf(latestStart(by, reserve, calendar)),
  by,
  reserve: durationText(reserve),
});

const latestStart = (by: Instant, reserve: Duration, calendar: Calendar): number => {
  switch (reserve.kind) {
    case "elapsed":
      return millis(by) - Math.round(reserve.minutes * 60_000);
    case "office":
      return subtractOfficeTime(millis(by), reserve.minutes * 60_000, calendar);
    case "workingDays":
    case "days":
      return latestClose(by, reserve, calendar).closes;
  }
};

/** The last working day at whose close a reserve in days still ends by `by`. */
const latestClose = (by: Instant, reserve: DayReserve, calendar: Calendar): OpenDay => {
  let day = nearest(dayOf(millis(by), calendar.zone), reserve, calendar);
  while (deadline(instantOf(day.closes), reserve, calendar).at > by) day = openDayUntil(day.day - 1, calendar);
  return day;
};

type DayReserve = Extract<Duration, { days: number }>;

/** No later day can do: from here the search goes back. */
const nearest = (by: DayNumber, { kind, days }: DayReserve, calendar: Calendar): OpenDay => {
  if (kind === "days") return openDayUntil(by - days, calendar);
  let day = openDayUntil(by, calendar);
  for (let left = days; left > 0; left--) day = openDayUntil(day.day - 1, calendar);
  return day;
};

/**
 * The earlier of a clock's own end and the limit set by what follows, saying so where the limit holds (OP-06). A limit
 * that lies before the start makes it due at the start: nothing is due before it exists.
 */
export const limit = (own: Deadline, { at, by, reserve }: Limit): Deadline => {
  if (own.at <= at) return own;
  const due = later(at, own.because.from);
  return { at: due, because: { ...own.because, at: due, limitedBy: { limit: at, by, reserve } } };
};
