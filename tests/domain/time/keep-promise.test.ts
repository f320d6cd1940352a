import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../functions/domain/time/calendar.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { revise } from "../../../functions/domain/time/keep-promise.ts";
import { type LocalDate, dateOfDay, dayNumber } from "../../../functions/domain/time/local-date.ts";
import { durations } from "./arbitraries.ts";
import { at, china, date, duration } from "./calendars.ts";

const corrected = (kind: "holiday" | "working", ...dates: LocalDate[]): Calendar => ({
  ...china,
  version: `${kind} ${dates.join()}`,
  days: {
    ...china.days,
    ...Object.fromEntries(
      dates.map((day) => [day, { kind, name: { zh: "调整", en: "Change" }, source: "published" as const }]),
    ),
  },
});

describe("a promise already given (OP-01)", () => {
  const from = at("2026-12-30 10:00");
  const promised = () => deadline(from, duration("5wd"), china);

  it("does not move when a published schedule adds days off", () => {
    const given = promised();
    const added = corrected("holiday", date("2027-01-04"), date("2027-01-05"));
    const recomputed = deadline(from, duration("5wd"), added);
    expect(recomputed.at > given.at).toBe(true);
    expect(revise(given, recomputed)).toBe(given);
  });

  it("moves earlier when a published schedule adds a make-up day, with the new reason", () => {
    const given = promised();
    const recomputed = deadline(from, duration("5wd"), corrected("working", date("2027-01-02")));
    expect(revise(given, recomputed)).toBe(recomputed);
    expect(recomputed.at).toBe(at("2027-01-06 18:00"));
  });

  it("keeps its own reason when the moment is the same", () => {
    const given = promised();
    const recomputed = deadline(from, duration("5wd"), corrected("holiday", date("2027-06-01")));
    expect(revise(given, recomputed)).toBe(given);
  });

  it("never moves later, whatever the calendar becomes", () => {
    const first = dayNumber(date("2026-12-01"));
    const changes = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        durations,
        changes,
        fc.boolean(),
        (minute, length, days, off) => {
          const start = at(new Date(Date.UTC(2026, 11, 1) + minute * 60_000).toISOString());
          const then = deadline(start, length, china);
          const newer = corrected(off ? "holiday" : "working", ...days.map((day) => dateOfDay(first + day)));
          const now = revise(then, deadline(start, length, newer));
          expect(now.at <= then.at).toBe(true);
          expect(now.because.at).toBe(now.at);
        },
      ),
    );
  });
});
