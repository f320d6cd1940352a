import { describe, expect, it } from "vitest";
import { dayKind } from "../../../functions/domain/time/office-time.ts";
import { china, date } from "./calendars.ts";

describe("where a day is known from (OP-01)", () => {
  it("is published, provisional or the day of the week", () => {
    expect(dayKind(date("2026-10-01"), china)).toEqual({
      working: false,
      source: "published",
      provisional: false,
      name: { zh: "国庆节", en: "National Day" },
    });
    expect(dayKind(date("2027-01-01"), china)).toMatchObject({
      working: false,
      source: "provisional",
      provisional: true,
    });
    expect(dayKind(date("2026-12-31"), china)).toEqual({ working: true, source: "weekday", provisional: false });
    expect(dayKind(date("2027-01-04"), china)).toEqual({ working: true, source: "weekday", provisional: true });
  });

  it("is never provisional where the policy has spoken", () => {
    const name = { zh: "厂休", en: "Works holiday" };
    const own = {
      ...china,
      days: { ...china.days, [date("2027-01-04")]: { kind: "holiday", name, source: "policy" } },
    } as const;
    expect(dayKind(date("2027-01-04"), own)).toEqual({ working: false, source: "policy", provisional: false, name });
  });
});
