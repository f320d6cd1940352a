import { type Instant, instantOf, millis, plusMillis } from "../instant.ts";
import type { Deadline } from "./because.ts";
import type { Calendar } from "./calendar.ts";
import { type Duration, durationText } from "./duration.ts";
import { dateOfDay } from "./local-date.ts";
import { addOfficeTime } from "./office-clock.ts";
import { type OpenDay, openDayFrom } from "./office-day.ts";
import { nextOfficeOpen } from "./office-time.ts";
import { skippedIn } from "./skipped.ts";
import { dayOf } from "./zone.ts";

const minuteMillis = 60_000;

/**
 * When a clock that starts at `from` is over, and why (OP-01). `elapsed` is exact; `office` counts open hours from the
 * first open moment and may end at a close; `workingDays` ends at the close of the n-th working day after the day of
 * `from`; `days` at the close of the n-th day after it or, if that is none, of the next working day.
 */
export const deadline = (from: Instant, duration: Duration, calendar: Calendar): Deadline => {
  switch (duration.kind) {
    case "elapsed":
      return elapsed(from, duration, calendar);
    case "office":
      return office(from, duration, calendar);
    case "workingDays":
      return workingDays(from, duration, calendar);
    case "days":
      return days(from, duration, calendar);
  }
};

type Of<K extends Duration["kind"]> = Extract<Duration, { kind: K }>;

const elapsed = (from: Instant, duration: Of<"elapsed">, calendar: Calendar): Deadline => {
  const at = plusMillis(from, Math.round(duration.minutes * minuteMillis));
  return { at, because: { kind: "elapsed", ...told(from, at, duration, calendar) } };
};

const office = (from: Instant, duration: Of<"office">, calendar: Calendar): Deadline => {
  const at = instantOf(addOfficeTime(millis(from), duration.minutes * minuteMillis, calendar));
  const startsAt = nextOfficeOpen(from, calendar);
  // A day that closes at 24:00 ends on the first moment of the next.
  const last = localDay(plusMillis(at, -1), calendar);
  const skipped = skippedIn(localDay(from, calendar), localDay(startsAt, calendar), last, calendar);
  return { at, because: { kind: "office", ...told(from, at, duration, calendar), startsAt, skipped } };
};

const workingDays = (from: Instant, duration: Of<"workingDays">, calendar: Calendar): Deadline => {
  const received = localDay(from, calendar);
  const first = openDayFrom(received + 1, calendar);
  let last: OpenDay = first;
  for (let counted = 1; counted < duration.days; counted++) last = openDayFrom(last.day + 1, calendar);
  const at = instantOf(last.closes);
  const skipped = skippedIn(received, first.day, last.day, calendar);
  const startsAt = instantOf(first.opens);
  return { at, because: { kind: "workingDays", ...told(from, at, duration, calendar), startsAt, skipped } };
};

const days = (from: Instant, duration: Of<"days">, calendar: Calendar): Deadline => {
  const lastDay = localDay(from, calendar) + duration.days;
  const due = openDayFrom(lastDay, calendar);
  const at = instantOf(due.closes);
  const skipped = skippedIn(lastDay, due.day, due.day, calendar);
  const because = {
    kind: "days",
    ...told(from, at, duration, calendar),
    lastDay: dateOfDay(lastDay),
    skipped,
  } as const;
  return { at, because };
};

const localDay = (at: Instant, calendar: Calendar): number => dayOf(millis(at), calendar.zone);

const told = (from: Instant, at: Instant, duration: Duration, calendar: Calendar) => ({
  from,
  at,
  calendarVersion: calendar.version,
  duration: durationText(duration),
});

/** A deadline that somebody named instead of a clock: an authority, an agreed plan, a promised call (OP-02, OP-09). */
export const agreed = (from: Instant, at: Instant, calendar: Calendar): Deadline => ({
  at,
  because: { kind: "agreed", from, at, calendarVersion: calendar.version },
});
