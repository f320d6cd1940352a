import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, earlier, later, millis } from "../../../functions/domain/instant.ts";
import type { Calendar } from "../../../functions/domain/time/calendar.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { type LocalDate, dateOfDay } from "../../../functions/domain/time/local-date.ts";
import { officeTimeBetween } from "../../../functions/domain/time/office-clock.ts";
import { closeOfOffice, isOfficeTime, isWorkingDay } from "../../../functions/domain/time/office-time.ts";
import { dayOf } from "../../../functions/domain/time/zone.ts";
import { calendarDays, calendars, durations, elapsed, instants, minutes, office, workingDays } from "./arbitraries.ts";

const day = (at: Instant, calendar: Calendar): number => dayOf(millis(at), calendar.zone);

/** The last local day a deadline belongs to; a close at 24:00 belongs to the day it ends. */
const dueDay = (at: Instant, calendar: Calendar): number => dayOf(millis(at) - 1, calendar.zone);

const datesBetween = (after: number, until: number): LocalDate[] =>
  Array.from({ length: until - after }, (_, i) => dateOfDay(after + 1 + i));

describe("every kind of duration (OP-01)", () => {
  it("ends after its start, and never earlier for a later start", () => {
    fc.assert(
      fc.property(instants, instants, durations, calendars, (a, b, length, calendar) => {
        const [first, second] = [earlier(a, b), later(a, b)];
        const due = deadline(first, length, calendar).at;
        expect(due > first).toBe(true);
        expect(due <= deadline(second, length, calendar).at).toBe(true);
      }),
    );
  });
});

describe("elapsed (OP-01)", () => {
  it("is exact to the millisecond, whatever the calendar", () => {
    fc.assert(
      fc.property(instants, minutes, calendars, (from, n, calendar) => {
        const { at } = deadline(from, { kind: "elapsed", minutes: n }, calendar);
        expect(millis(at) - millis(from)).toBe(n * 60_000);
      }),
    );
  });

  it("is the same under every calendar", () => {
    fc.assert(
      fc.property(instants, elapsed, calendars, calendars, (from, length, one, other) => {
        expect(deadline(from, length, one).at).toBe(deadline(from, length, other).at);
      }),
    );
  });
});

describe("office (OP-01)", () => {
  it("lies in office time", () => {
    fc.assert(
      fc.property(instants, office, calendars, (from, length, calendar) => {
        expect(isOfficeTime(deadline(from, length, calendar).at, calendar)).toBe(true);
      }),
    );
  });

  it("is additive: a and then b is a + b", () => {
    fc.assert(
      fc.property(instants, minutes, minutes, calendars, (from, a, b, calendar) => {
        const then = deadline(
          deadline(from, { kind: "office", minutes: a }, calendar).at,
          { kind: "office", minutes: b },
          calendar,
        );
        expect(then.at).toBe(deadline(from, { kind: "office", minutes: a + b }, calendar).at);
      }),
    );
  });

  it("has exactly its length of open hours between start and end", () => {
    fc.assert(
      fc.property(instants, minutes, calendars, (from, n, calendar) => {
        const { at } = deadline(from, { kind: "office", minutes: n }, calendar);
        expect(officeTimeBetween(millis(from), millis(at), calendar)).toBe(n * 60_000);
      }),
    );
  });
});

describe("workingDays (OP-01)", () => {
  it("ends at a close of office", () => {
    fc.assert(
      fc.property(instants, workingDays, calendars, (from, length, calendar) => {
        const { at } = deadline(from, length, calendar);
        expect(closeOfOffice(dateOfDay(dueDay(at, calendar)), calendar)).toBe(at);
      }),
    );
  });

  it("has exactly its number of working days after the day of receipt", () => {
    fc.assert(
      fc.property(instants, workingDays, calendars, (from, length, calendar) => {
        const { at } = deadline(from, length, calendar);
        const counted = datesBetween(day(from, calendar), dueDay(at, calendar)).filter((d) =>
          isWorkingDay(d, calendar),
        );
        expect(counted.length).toBe(length.days);
      }),
    );
  });
});

describe("days (OP-01)", () => {
  it("ends at the close of the last day or of the first working day after it", () => {
    fc.assert(
      fc.property(instants, calendarDays, calendars, (from, length, calendar) => {
        const { at } = deadline(from, length, calendar);
        const lastDay = day(from, calendar) + length.days;
        const due = dueDay(at, calendar);
        expect(due).toBeGreaterThanOrEqual(lastDay);
        expect(closeOfOffice(dateOfDay(due), calendar)).toBe(at);
        expect(datesBetween(lastDay - 1, due - 1).some((d) => isWorkingDay(d, calendar))).toBe(false);
      }),
    );
  });
});
