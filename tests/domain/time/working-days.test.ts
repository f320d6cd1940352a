import { describe, expect, it } from "vitest";
import { closeOfOffice, isWorkingDay } from "../../../functions/domain/time/office-time.ts";
import { at, china, date } from "./calendars.ts";

describe("working days (OP-01)", () => {
  it.each([
    ["an ordinary Friday", "2026-11-20", true],
    ["an ordinary Saturday", "2026-11-21", false],
    ["a holiday in the week", "2026-02-18", false],
    ["a make-up Saturday", "2026-02-28", true],
    ["a make-up Sunday", "2026-01-04", true],
    ["New Year's Day of a year without a schedule", "2027-01-01", false],
    ["a Monday beyond all that is covered", "2031-10-06", true],
    ["a Sunday beyond all that is covered", "2031-10-05", false],
  ])("finds %s (%s) worked: %s", (_what, day, working) => {
    expect(isWorkingDay(date(day), china)).toBe(working);
    expect(closeOfOffice(date(day), china)).toBe(working ? at(`${day} 18:00`) : undefined);
  });
});
