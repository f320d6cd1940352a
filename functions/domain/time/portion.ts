import { type Instant, instantOf, millis } from "../instant.ts";
import type { Calendar } from "./calendar.ts";
import { deadline } from "./deadline.ts";
import type { Duration, DurationKind } from "./duration.ts";
import { addOfficeTime, officeTimeBetween } from "./office-clock.ts";

/** The moment at which `share` (0 to 1) of a clock is used up, in the clock's own unit: a warning at 0.8 (OP-06). */
export const portion = (from: Instant, duration: Duration, share: number, calendar: Calendar): Instant =>
  portionUntil(from, deadline(from, duration, calendar).at, duration.kind, share, calendar);

/**
 * The same for a clock whose end was limited or agreed. `office` and `workingDays` use up office time, `elapsed` and
 * `days` plain time. Never before `from`, never after `until`; without office time in between it is `until`.
 */
export const portionUntil = (
  from: Instant,
  until: Instant,
  kind: DurationKind,
  share: number,
  calendar: Calendar,
): Instant => {
  const [start, end] = [millis(from), millis(until)];
  if (kind === "elapsed" || kind === "days") return instantOf(start + (end - start) * share);
  const room = officeTimeBetween(start, end, calendar);
  return room === 0 ? until : instantOf(addOfficeTime(start, room * share, calendar));
};
