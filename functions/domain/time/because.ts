import * as z from "zod";
import { Instant } from "../instant.ts";
import { DayName } from "./calendar.ts";
import { DurationText } from "./duration.ts";
import { LocalDate } from "./local-date.ts";
import { WallTime } from "./wall-time.ts";

/** Consecutive days of one holiday that did not count, first and last one. */
const HolidayRun = z.strictObject({ from: LocalDate, to: LocalDate, name: DayName });

/** What the calendar did to a sum. */
export const Skipped = z.strictObject({
  /** Days passed over because the office does not work on that day of the week. */
  weekendDays: z.int().nonnegative(),
  /** Holidays passed over, in order. */
  holidays: z.array(HolidayRun),
  /** Days of a weekend that counted because they are worked in exchange for a holiday. */
  makeUpDays: z.array(LocalDate),
  /** Years the sum touches whose schedule is not published: statutory days were assumed. */
  provisionalYears: z.array(z.int()),
});
export type Skipped = z.infer<typeof Skipped>;

/** An inside deadline that was cut short so that what follows still fits (OP-06). */
const LimitedBy = z.strictObject({
  /** Latest moment that leaves the reserve; where it lies before the start, the deadline is the start. */
  limit: Instant,
  /** The promise that must hold. */
  by: Instant,
  /** What is kept free before it. */
  reserve: DurationText,
});

/** Every explanation has these. */
const common = {
  /** What started the clock. */
  from: Instant,
  /** The deadline itself. */
  at: Instant,
  /** Version of the calendar it was worked out with. */
  calendarVersion: z.string(),
  /** Present when not the clock's own length but what follows decided. */
  limitedBy: LimitedBy.optional(),
};

/**
 * How a deadline came about, as data that presentation puts into words (OP-01). Holds moments, days and rules only:
 * nothing personal, so that it may stand in a commit.
 */
export const Because = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("elapsed"), ...common, duration: DurationText }),
  /** `startsAt`: the first moment that counted. */
  z.strictObject({ kind: z.literal("office"), ...common, duration: DurationText, startsAt: Instant, skipped: Skipped }),
  /** `startsAt`: opening of the first working day that counted. */
  z.strictObject({
    kind: z.literal("workingDays"),
    ...common,
    duration: DurationText,
    startsAt: Instant,
    skipped: Skipped,
  }),
  /** `lastDay`: the last day counted; `skipped` says why the deadline lies on a later one. */
  z.strictObject({ kind: z.literal("days"), ...common, duration: DurationText, lastDay: LocalDate, skipped: Skipped }),
  /** Asked by the cutoff of a working day or not (OP-14); `raised`: the shortest time allowed decided. */
  z.strictObject({
    kind: z.literal("cutoff"),
    ...common,
    cutoff: WallTime,
    inTime: z.boolean(),
    raised: z.boolean(),
    skipped: Skipped,
  }),
  /** Asked within the hours of the rota or at night (OP-14). */
  z.strictObject({
    kind: z.literal("rota"),
    ...common,
    duration: DurationText,
    opens: WallTime,
    closes: WallTime,
    inTime: z.boolean(),
    raised: z.boolean(),
  }),
  /** A date somebody named: an authority, an agreed plan, "call me Thursday at ten" (OP-02, OP-09). */
  z.strictObject({ kind: z.literal("agreed"), ...common }),
]);
export type Because = z.infer<typeof Because>;

/** A moment and how it came about. */
export const Deadline = z.strictObject({ at: Instant, because: Because });
export type Deadline = z.infer<typeof Deadline>;
