import { describe, expect, it } from "vitest";
import { calendarWarning, nextCalendarWarning } from "../../../functions/domain/time/calendar-warning.ts";
import { Calendar } from "../../../functions/domain/time/calendar.ts";
import { OfficeHours } from "../../../functions/domain/time/office-hours.ts";
import { at, china } from "./calendars.ts";

describe("a calendar is plain data", () => {
  it("comes back the same from JSON", () => {
    expect(Calendar.parse(JSON.parse(JSON.stringify(china)))).toEqual(china);
  });

  it("is refused with a field too many, a zone unknown or a day that is none", () => {
    expect(Calendar.safeParse({ ...china, holidays: [] }).success).toBe(false);
    expect(Calendar.safeParse({ ...china, zone: "Mars/Olympus" }).success).toBe(false);
    expect(Calendar.safeParse({ ...china, days: { "2026-02-30": Object.values(china.days)[0] } }).success).toBe(false);
  });
});

describe("office hours", () => {
  const nine = { opens: "09:00", closes: "12:00" };
  const two = { opens: "14:00", closes: "18:00" };
  const closed = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, []]));

  it.each([
    ["a lunch break", { usual: [nine, two] }, true],
    ["a weekday of its own", { usual: [nine], weekdays: { fri: [] } }, true],
    ["only Saturdays", { usual: [nine], weekdays: { ...closed, sat: [nine] } }, true],
    ["no hours at all", { usual: [] }, false],
    ["every weekday closed", { usual: [nine], weekdays: closed }, false],
    ["spans out of order", { usual: [two, nine] }, false],
    ["spans that touch", { usual: [nine, { opens: "12:00", closes: "13:00" }] }, false],
    ["closing before opening", { usual: [{ opens: "18:00", closes: "09:00" }] }, false],
    ["opening and closing at once", { usual: [{ opens: "09:00", closes: "09:00" }] }, false],
    ["a weekday that is none", { usual: [nine], weekdays: { holiday: [] } }, false],
  ])("with %s are accepted: %s", (_what, hours, accepted) => {
    expect(OfficeHours.safeParse(hours).success).toBe(accepted);
  });
});

describe("the warning before the known calendar ends (OP-01)", () => {
  it.each([
    ["2026-11-01 23:59", 60],
    ["2026-12-31 12:00", 0],
    ["2027-01-05 00:00", -5],
  ])("is given on %s with %s days left", (now, daysLeft) => {
    expect(calendarWarning(china, at(now), 60)).toMatchObject({ publishedThrough: "2026-12-31", daysLeft });
  });

  it("is not given the day before the window, by the office's own date", () => {
    expect(calendarWarning(china, at("2026-10-31 23:59"), 60)).toBeUndefined();
    expect(calendarWarning(china, at("2026-11-01 00:00"), 60)).toBeDefined();
    expect(calendarWarning(china, at("2026-11-01 00:00"), 59)).toBeUndefined();
  });

  it.each([
    ["2026-09-01 08:00", undefined, "2026-11-01 00:00"],
    ["2026-11-01 00:00", 0, "2026-11-08 00:00"],
    ["2026-11-07 23:59", 0, "2026-11-08 00:00"],
    ["2026-11-08 00:00", 1, "2026-11-15 00:00"],
    ["2027-01-05 00:00", 9, "2027-01-10 00:00"],
  ])("is given once a week: on %s it is warning %s, and the next is due %s", (now, week, next) => {
    expect(calendarWarning(china, at(now), 60)?.week).toBe(week);
    expect(nextCalendarWarning(china, at(now), 60)).toBe(at(next));
  });
});
