import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../functions/domain/instant.ts";
import {
  formatDate,
  formatMoment,
  formatNearMoment,
  formatShortDate,
  formatTime,
} from "../../../functions/presentation/format/moment.ts";

const zone = "Asia/Shanghai";
const friday = parseInstant("2026-11-27T18:00:00+08:00");
const now = parseInstant("2026-11-21T10:12:00+08:00");

describe("a moment in words", () => {
  it("names day, weekday and time, and says that it is a deadline", () => {
    expect(formatMoment(friday, "zh-CN", zone, { now, withBy: true })).toBe("11月27日（周五）18:00 前");
    expect(formatMoment(friday, "en", zone, { now, withBy: true })).toBe("by Friday 27 November, 18:00");
  });

  it("leaves the deadline word out for what has happened", () => {
    expect(formatMoment(friday, "zh-CN", zone, { now })).toBe("11月27日（周五）18:00");
    expect(formatMoment(friday, "en", zone)).toBe("Friday 27 November, 18:00");
  });

  it("shows the year only when it is another one than the reader's, in the reader's zone", () => {
    const january = parseInstant("2027-01-04T18:00:00+08:00");
    expect(formatMoment(january, "zh-CN", zone, { now, withBy: true })).toBe("2027年1月4日（周一）18:00 前");
    expect(formatMoment(january, "en", zone, { now, withBy: true })).toBe("by Monday 4 January 2027, 18:00");
    const newYearInShanghai = parseInstant("2026-12-31T17:00:00Z");
    expect(formatDate(newYearInShanghai, "zh-CN", zone, { now })).toBe("2027年1月1日（周五）");
    expect(formatDate(newYearInShanghai, "zh-CN", "Europe/London", { now })).toBe("12月31日（周四）");
  });

  it("counts hours from 00 to 23, never 24:00", () => {
    const midnight = parseInstant("2026-11-27T00:00:00+08:00");
    expect(formatTime(midnight, "zh-CN", zone)).toBe("00:00");
    expect(formatTime(midnight, "en", zone)).toBe("00:00");
    expect(formatTime(parseInstant("2026-11-27T23:59:59+08:00"), "en", zone)).toBe("23:59");
  });

  it("writes days alone, long and short", () => {
    expect(formatDate(friday, "zh-CN", zone, { now, withBy: true })).toBe("11月27日（周五）前");
    expect(formatDate(friday, "en", zone, { now, withBy: true })).toBe("by Friday 27 November");
    expect(formatShortDate(friday, "zh-CN", zone, now)).toBe("11月27日");
    expect(formatShortDate(friday, "en", zone, now)).toBe("27 November");
    expect(formatShortDate(parseInstant("2027-01-04T10:00:00Z"), "en", zone, now)).toBe("4 January 2027");
  });
});

describe("a moment near the reader's now", () => {
  const near = (at: string, language: "zh-CN" | "en", withBy = false) =>
    formatNearMoment(parseInstant(at), language, zone, { now, withBy });

  it("is today, tomorrow or yesterday by date, however few hours away", () => {
    expect(near("2026-11-21T18:00:00+08:00", "zh-CN", true)).toBe("今天 18:00 前");
    expect(near("2026-11-21T18:00:00+08:00", "en", true)).toBe("by 18:00 today");
    expect(near("2026-11-22T00:01:00+08:00", "zh-CN")).toBe("明天 00:01");
    expect(near("2026-11-22T00:01:00+08:00", "en")).toBe("tomorrow 00:01");
    expect(near("2026-11-20T23:59:00+08:00", "zh-CN")).toBe("昨天 23:59");
  });

  it("is a full date from the day after tomorrow on and before yesterday", () => {
    expect(near("2026-11-23T09:00:00+08:00", "zh-CN", true)).toBe("11月23日（周一）09:00 前");
    expect(near("2026-11-19T09:00:00+08:00", "en")).toBe("Thursday 19 November, 09:00");
  });
});
