import { describe, expect, it } from "vitest";
import { Calendar } from "../../../functions/domain/time/calendar.ts";
import { china } from "./calendars.ts";

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
