import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../functions/domain/time/local-date.ts";
import { dayKind, isWorkingDay } from "../../../functions/domain/time/office-time.ts";
import { CalendarSource } from "../../../policy/calendars/calendar-source.ts";
import { compileCalendar } from "../../../policy/calendars/compile-calendar.ts";

const officeHours = { usual: [{ opens: "09:00", closes: "18:00" }] };
const source = { country: "CN", officeHours, years: { from: 2026, to: 2028 } };
const compiled = (more: object = {}) => compileCalendar(CalendarSource.parse({ ...source, ...more }));
const date = (text: string) => text as LocalDate;
const worksDay = { zh: "厂庆", en: "Works day" };

describe("a calendar compiled from the policy (OP-01)", () => {
  it("has China's zone unless told otherwise, and says how far it reaches", () => {
    expect(compiled()).toMatchObject({ country: "CN", zone: "Asia/Shanghai", coversThrough: "2028-12-31" });
    expect(compiled({ years: { from: 2024, to: 2025 } }).publishedThrough).toBe("2025-12-31");
  });

  it("has the same version for the same content, another for any change", () => {
    const { version } = compiled();
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(compiled({ years: { to: 2028, from: 2026 } }).version).toBe(version);
    expect(compiled({ officeHours: { usual: [{ opens: "08:30", closes: "18:00" }] } }).version).not.toBe(version);
    const corrections = [{ date: "2026-06-01", kind: "holiday", name: worksDay }];
    expect(compiled({ corrections }).version).not.toBe(version);
  });

  it("adds the policy's own days, with one name for all languages where it gives one", () => {
    const calendar = compiled({ corrections: [{ date: "2026-06-01", kind: "holiday", name: "Works day" }] });
    expect(dayKind(date("2026-06-01"), calendar)).toEqual({
      working: false,
      source: "policy",
      provisional: false,
      name: { zh: "Works day", en: "Works day" },
    });
  });

  it("lets the policy correct a published and a provisional day", () => {
    const corrections = [
      { date: "2026-10-02", kind: "working", name: worksDay },
      { date: "2027-01-02", kind: "working", name: { zh: "元旦", en: "New Year's Day" } },
      { date: "2027-02-09", kind: "holiday", name: { zh: "春节", en: "Spring Festival" } },
    ];
    const calendar = compiled({ corrections });
    expect(corrections.map((correction) => isWorkingDay(date(correction.date), calendar))).toEqual([true, true, false]);
    expect(dayKind(date("2027-02-09"), calendar).provisional).toBe(false);
    expect(dayKind(date("2027-02-10"), calendar).provisional).toBe(true);
  });

  it("ends its provisional days where the policy says that its corrections are the whole schedule", () => {
    const calendar = compiled({ completeThrough: 2027 });
    expect(calendar.publishedThrough).toBe("2027-12-31");
    expect(dayKind(date("2027-03-03"), calendar).provisional).toBe(false);
    expect(dayKind(date("2028-03-03"), calendar).provisional).toBe(true);
    expect(compiled({ completeThrough: 2025 }).publishedThrough).toBe("2026-12-31");
    expect(compiled({ completeThrough: 2040 }).publishedThrough).toBe("2028-12-31");
  });

  it.each([
    [
      "a day twice",
      { corrections: [1, 2].map(() => ({ date: "2026-06-01", kind: "holiday", name: "x" })) },
      "corrected twice",
    ],
    [
      "a day outside its years",
      { corrections: [{ date: "2029-06-01", kind: "holiday", name: "x" }] },
      "outside the years",
    ],
    [
      "a day before its years",
      { corrections: [{ date: "2025-06-01", kind: "holiday", name: "x" }] },
      "outside the years",
    ],
    ["years that go back", { years: { from: 2028, to: 2026 } }, "go forward"],
    ["a country in words", { country: "China" }, "written CN"],
  ])("refuses %s, saying so", (_what, more, reason) => {
    const parsed = CalendarSource.safeParse({ ...source, ...more });
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(reason);
  });
});

describe("another country's calendar from the kept library (OP-01)", () => {
  const years = { from: 2026, to: 2026 };
  const holidays = (more: object) =>
    Object.entries(compiled({ years, ...more }).days).map(([day, { name }]) => `${day} ${name.en}`);

  it("has the public holidays of the region", () => {
    const berlin = holidays({ country: "DE", region: "BE", zone: "Europe/Berlin" });
    expect(berlin).toContain("2026-03-08 International Women's Day");
    expect(berlin).toContain("2026-04-06 Easter Monday");
    expect(holidays({ country: "DE", region: "BY", zone: "Europe/Berlin" })).toContain("2026-01-06 Epiphany");
    expect(berlin.join()).not.toContain("2026-01-06");
  });

  it("counts as published through its last year: the rules leave nothing open", () => {
    const berlin = compiled({ country: "DE", zone: "Europe/Berlin", years: { from: 2026, to: 2030 } });
    expect(berlin.publishedThrough).toBe("2030-12-31");
    expect(dayKind(date("2030-12-25"), berlin)).toMatchObject({
      working: false,
      source: "published",
      provisional: false,
    });
  });

  it("names a holiday in Chinese where the library can", () => {
    expect(compiled({ years, country: "DE" }).days[date("2026-01-01")]?.name).toEqual({
      zh: "元旦",
      en: "New Year's Day",
    });
  });

  it("takes feasts of several days whole and leaves half days worked", () => {
    const turkey = holidays({ country: "TR", zone: "Europe/Istanbul" }).map((line) => line.slice(0, 10));
    expect(turkey.filter((day) => day.startsWith("2026-05-2") || day === "2026-05-30")).toEqual([
      "2026-05-27",
      "2026-05-28",
      "2026-05-29",
      "2026-05-30",
    ]);
    expect(turkey).not.toContain("2026-05-26");
    expect(turkey).not.toContain("2026-10-28");
  });

  it("knows days given in lieu", () => {
    expect(holidays({ country: "US", zone: "America/New_York" })).toContain(
      "2026-07-03 Independence Day (substitute day)",
    );
  });

  it("refuses places that the library does not know", () => {
    expect(() => compiled({ country: "XX" })).toThrow("no holidays are known for country XX");
    expect(() => compiled({ country: "DE", region: "ZZ" })).toThrow("no holidays are known for region ZZ of DE");
    expect(() => compiled({ country: "JP", region: "13" })).toThrow("no holidays are known for region 13 of JP");
  });
});
