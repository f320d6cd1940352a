import { describe, expect, it } from "vitest";
import { calendarWarning, nextCalendarWarning } from "../../../functions/domain/time/calendar-warning.ts";
import { at, china } from "./calendars.ts";

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
