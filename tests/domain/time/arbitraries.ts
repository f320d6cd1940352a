import fc from "fast-check";
import { type Instant, instantOf } from "../../../functions/domain/instant.ts";
import type { Duration } from "../../../functions/domain/time/duration.ts";
import { berlin, berlinRoundTheClock, china, chinaWithLunch } from "./calendars.ts";

/** Moments of 2024 to 2031: published, provisional and beyond every schedule; often on a full minute. */
export const instants: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2031, 11, 31) }),
    fc
      .integer({ min: Date.UTC(2024, 0, 2) / 60_000, max: Date.UTC(2031, 11, 31) / 60_000 })
      .map((minute) => minute * 60_000),
  )
  .map(instantOf);

export const calendars = fc.constantFrom(china, chinaWithLunch, berlin, berlinRoundTheClock);

export const minutes = fc.integer({ min: 1, max: 5_000 });
const days = fc.integer({ min: 1, max: 60 });

export const elapsed = minutes.map((n): Duration => ({ kind: "elapsed", minutes: n }));
export const office = minutes.map((n): Duration => ({ kind: "office", minutes: n }));
export const workingDays = days.map((n) => ({ kind: "workingDays" as const, days: n }));
export const calendarDays = days.map((n) => ({ kind: "days" as const, days: n }));
export const durations = fc.oneof(elapsed, office, workingDays, calendarDays);
