import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { portion, portionUntil } from "../../../functions/domain/time/portion.ts";
import { calendars, durations, instants } from "./arbitraries.ts";
import { at, china, duration } from "./calendars.ts";

const warned = (from: string, length: string, share = 0.8) => portion(at(from), duration(length), share, china);

describe("the warning at 80 % of a clock, in the clock's own unit", () => {
  it("takes elapsed hours straight, also over a weekend", () => {
    expect(warned("2026-11-20 17:30", "10h")).toBe(at("2026-11-21 01:30")); // 8 h
  });

  it("takes 80 % of 4 office hours: 3 h 12 min from Friday 17:00", () => {
    expect(warned("2026-11-20 17:00", "4oh")).toBe(at("2026-11-23 11:12")); // Fri 1 h, Mon 2 h 12
  });

  it("takes 80 % of the office time of 5 working days from a Saturday: the close of the fourth", () => {
    expect(warned("2026-11-21 10:12", "5wd")).toBe(at("2026-11-26 18:00")); // 45 h × 0.8 = 36 h = 4 days of 9 h
  });

  it("uses what is left of the day of receipt, too, for working days", () => {
    expect(warned("2026-11-23 09:00", "1wd", 0.5)).toBe(at("2026-11-23 18:00")); // 18 h between, half is 9 h
  });

  it("takes calendar days in plain time up to the deadline", () => {
    expect(warned("2026-11-20 18:00", "10d")).toBe(at("2026-11-28 18:00")); // 8 of 10 days
  });

  it("warns at the end when no office time lies in between", () => {
    const [from, until] = [at("2026-11-21 10:00"), at("2026-11-22 10:00")];
    expect(portionUntil(from, until, "workingDays", 0.8, china)).toBe(until);
  });

  it("warns within a clock that was cut short", () => {
    const [from, until] = [at("2026-11-23 09:00"), at("2026-11-23 14:00")];
    expect(portionUntil(from, until, "office", 0.8, china)).toBe(at("2026-11-23 13:00"));
  });

  it("lies between start and end and never earlier for a larger share", () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(instants, durations, shares, shares, calendars, (from, length, a, b, calendar) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => portion(from, length, share, calendar));
        expect(from <= low! && low! <= high! && high! <= deadline(from, length, calendar).at).toBe(true);
      }),
    );
  });

  it("is the deadline itself at 100 %", () => {
    fc.assert(
      fc.property(instants, durations, calendars, (from, length, calendar) => {
        expect(portion(from, length, 1, calendar)).toBe(deadline(from, length, calendar).at);
      }),
    );
  });
});
