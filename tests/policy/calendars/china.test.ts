import chineseDays from "chinese-days";
import schedules from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { type LocalDate, dateOfDay, dayNumber, weekdayOf } from "../../../functions/domain/time/local-date.ts";
import { dayKind, isWorkingDay } from "../../../functions/domain/time/office-time.ts";
import { CalendarSource } from "../../../policy/calendars/calendar-source.ts";
import { compileCalendar } from "../../../policy/calendars/compile-calendar.ts";
import { lastPublishedYear } from "../../../policy/calendars/days-of-china.ts";
import { qingming, solarDate } from "../../../policy/calendars/lunar-date.ts";
import { statutoryDays } from "../../../policy/calendars/statutory-days-of-china.ts";

const officeHours = { usual: [{ opens: "09:00", closes: "18:00" }] };
const china = (from: number, to: number) =>
  compileCalendar(CalendarSource.parse({ country: "CN", officeHours, years: { from, to } }));

const last = lastPublishedYear();
const daysOf = (from: number, to: number): number[] => {
  const first = dayNumber(`${from}-01-01` as LocalDate);
  return Array.from({ length: dayNumber(`${to}-12-31` as LocalDate) - first + 1 }, (_, i) => first + i);
};

describe("China's published schedules (OP-01)", () => {
  it("end with the last year whose National Day the library has", () => {
    expect(Object.keys(schedules.holidays)).toContain(`${last}-10-01`);
    expect(Object.keys(schedules.holidays)).not.toContain(`${last + 1}-10-01`);
    expect(china(2024, last + 2).publishedThrough).toBe(`${last}-12-31`);
  });

  it("give every day of every published year what the schedule says", () => {
    const calendar = china(2004, last);
    for (const day of daysOf(2004, last)) {
      const date = dateOfDay(day);
      const ordinary = !["sat", "sun"].includes(weekdayOf(day));
      const expected = date in schedules.workdays || (ordinary && !(date in schedules.holidays));
      expect([date, isWorkingDay(date, calendar)]).toEqual([date, expected]);
      expect(dayKind(date, calendar).provisional).toBe(false);
    }
  });

  it("hold the seven days off and two days worked of Spring Festival 2026", () => {
    const calendar = china(2026, 2026);
    const spring = Object.entries(calendar.days).filter(([, day]) => day.name.en === "Spring Festival");
    expect(spring.filter(([, day]) => day.kind === "working").map(([date]) => date)).toEqual([
      "2026-02-14",
      "2026-02-28",
    ]);
    expect(spring.filter(([, day]) => day.kind === "holiday")).toHaveLength(9);
    expect(spring[0]?.[1].name.zh).toBe("春节");
  });

  it("are not known for years before the first of them", () => {
    expect(() => china(2003, 2026)).toThrow("known from 2004 on, not for 2003");
  });
});

describe("years without a published schedule (OP-01)", () => {
  it("are provisional, where the library silently says working day: 1 January 2027", () => {
    const calendar = china(2026, 2028);
    const newYear = `${last + 1}-01-01` as LocalDate;
    expect(chineseDays.isWorkday("2027-01-01")).toBe(true);
    expect(dayKind(newYear, calendar)).toMatchObject({ working: false, source: "provisional", provisional: true });
    expect(dayKind(`${last + 1}-03-03` as LocalDate, calendar).provisional).toBe(true);
  });

  it("have the 13 statutory days and no make-up day", () => {
    const assumed = Object.values(china(2027, 2027).days);
    expect(assumed).toHaveLength(13);
    expect(assumed.every((day) => day.kind === "holiday" && day.source === "provisional")).toBe(true);
  });

  it("keep the two days apart where Mid-autumn falls into National Day: 3 October 2028", () => {
    const days = china(2028, 2028).days;
    expect(Object.keys(days)).toHaveLength(12);
    expect(days["2028-10-03" as LocalDate]?.name.en).toBe("National Day");
  });

  it("have Spring Festival's eve and three days by the lunar calendar", () => {
    const spring = statutoryDays(2027).filter(({ name }) => name.en === "Spring Festival");
    expect(spring.map(({ date }) => date)).toEqual(["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"]);
  });
});

describe("the lunar calendar", () => {
  it.each([
    [2024, "2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17"],
    [2025, "2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"],
    [2026, "2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25"],
    [2027, "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"],
    [2028, "2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03"],
    [2029, "2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22"],
    [2030, "2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12"],
    [2034, "2034-02-19", "2034-04-05", "2034-06-20", "2034-09-27"],
  ])("of %i has New Year, Qingming, Dragon Boat and Mid-autumn where the almanac has them", (year, ...expected) => {
    expect([solarDate(year, 1, 1), qingming(year), solarDate(year, 5, 5), solarDate(year, 8, 15)]).toEqual(expected);
  });

  it("agrees with every schedule published since 2008: each festival was a day off", () => {
    const calendar = china(2008, last);
    for (let year = 2008; year <= last; year++) {
      const eve = dateOfDay(dayNumber(solarDate(year, 1, 1)) - 1);
      // Statutory since 2025 only.
      const added = year < 2025 ? [eve, `${year}-05-02`] : [];
      const worked = statutoryDays(year).filter(({ date }) => isWorkingDay(date, calendar) && !added.includes(date));
      expect(worked).toEqual([]);
    }
  });

  it("does not depend on the zone of the machine", () => {
    const own = process.env["TZ"];
    const versions = ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"].map((zone) => {
      process.env["TZ"] = zone;
      return [new Date(0).getTimezoneOffset(), china(2026, 2030).version] as const;
    });
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
    expect(versions.map(([offset]) => offset)).toEqual([-480, 480, 640]);
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });
});
