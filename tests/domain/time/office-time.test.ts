import { describe, expect, it } from "vitest";
import { plusMillis } from "../../../functions/domain/instant.ts";
import { Calendar } from "../../../functions/domain/time/calendar.ts";
import { dayNumber } from "../../../functions/domain/time/local-date.ts";
import { officeDay, openDayUntil } from "../../../functions/domain/time/office-day.ts";
import { isOfficeTime, isWorkingDay, nextOfficeOpen } from "../../../functions/domain/time/office-time.ts";
import { at, berlin, berlinRoundTheClock, china, chinaWithLunch, date } from "./calendars.ts";

describe("office time (OP-01)", () => {
  it("holds from opening to closing, both included", () => {
    const open = (moment: string) => isOfficeTime(at(moment), china);
    expect([open("2026-11-20 09:00"), open("2026-11-20 18:00"), open("2026-11-20 12:00")]).toEqual([true, true, true]);
    expect([open("2026-11-20 08:59"), open("2026-11-20 18:01"), open("2026-11-21 12:00")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isOfficeTime(plusMillis(at("2026-11-20 18:00"), 1), china)).toBe(false);
  });

  it("leaves the lunch break out", () => {
    expect(isOfficeTime(at("2026-11-20 12:30"), chinaWithLunch)).toBe(false);
    expect(isOfficeTime(at("2026-11-20 13:30"), chinaWithLunch)).toBe(true);
  });

  it("counts midnight to the day that closes then, though the next is a holiday", () => {
    expect(isOfficeTime(at("2026-12-25T00:00:00+01:00"), berlinRoundTheClock)).toBe(true);
    expect(isOfficeTime(at("2026-12-25T00:01:00+01:00"), berlinRoundTheClock)).toBe(false);
  });

  it.each([
    ["2026-11-20 10:00", "2026-11-20 10:00"],
    ["2026-11-20 08:00", "2026-11-20 09:00"],
    ["2026-11-20 18:00", "2026-11-23 09:00"],
    ["2026-11-21 10:00", "2026-11-23 09:00"],
    ["2026-02-13 18:30", "2026-02-14 09:00"],
    ["2026-12-31 19:00", "2027-01-04 09:00"],
  ])("opens next after %s at %s", (moment, opening) => {
    expect(nextOfficeOpen(at(moment), china)).toBe(at(opening));
  });

  it("opens next after the lunch break, or after it has begun at once", () => {
    expect(nextOfficeOpen(at("2026-11-20 12:00"), chinaWithLunch)).toBe(at("2026-11-20 13:30"));
    expect(nextOfficeOpen(at("2026-11-20 13:40"), chinaWithLunch)).toBe(at("2026-11-20 13:40"));
  });
});

describe("days as the office works them", () => {
  it("go back over a holiday to the last working day", () => {
    expect(openDayUntil(dayNumber(date("2026-02-23")), china).date).toBe("2026-02-14");
    expect(openDayUntil(dayNumber(date("2026-02-14")), china).date).toBe("2026-02-14");
  });

  it("are worked out once for a calendar", () => {
    const day = dayNumber(date("2026-11-20"));
    expect(officeDay(day, china)).toBe(officeDay(day, china));
    expect(officeDay(day, berlin)).not.toBe(officeDay(day, china));
  });

  it("lose a span that a clock change swallows, and move one it cuts into", () => {
    const nights = (closes: string) =>
      Calendar.parse({
        ...berlin,
        officeHours: { ...berlin.officeHours, weekdays: { sun: [{ opens: "02:00", closes }] } },
      });
    expect(isWorkingDay(date("2026-03-22"), nights("03:00"))).toBe(true);
    expect(isWorkingDay(date("2026-03-29"), nights("03:00"))).toBe(false);
    expect(nextOfficeOpen(at("2026-03-29T00:30:00+01:00"), nights("04:00"))).toBe(at("2026-03-29T03:00:00+02:00"));
  });
});
