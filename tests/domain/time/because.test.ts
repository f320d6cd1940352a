import { describe, expect, it } from "vitest";
import { agreed, deadline } from "../../../functions/domain/time/deadline.ts";
import { at, china, date, duration } from "./calendars.ts";

const due = (from: string, length: string, calendar = china) => deadline(at(from), duration(length), calendar);

const name = { zh: "春节", en: "Spring Festival" };

describe("the reason of a deadline (OP-01)", () => {
  it("says for elapsed time only where it started: no calendar takes part", () => {
    expect(due("2026-11-20 17:30", "2h").because).toEqual({
      kind: "elapsed",
      from: at("2026-11-20 17:30"),
      at: at("2026-11-20 19:30"),
      duration: "2h",
      calendarVersion: china.version,
    });
  });

  it("names the weekend passed over and the opening from which it counts", () => {
    expect(due("2026-11-21 10:12", "5wd").because).toEqual({
      kind: "workingDays",
      from: at("2026-11-21 10:12"),
      at: at("2026-11-27 18:00"),
      duration: "5wd",
      calendarVersion: china.version,
      startsAt: at("2026-11-23 09:00"),
      skipped: { weekendDays: 2, holidays: [], makeUpDays: [], provisionalYears: [] },
    });
  });

  it("names a holiday as one run and the make-up days that counted", () => {
    expect(due("2026-02-13 16:00", "8wd").because).toMatchObject({
      at: at("2026-03-03 18:00"),
      skipped: {
        weekendDays: 1,
        holidays: [{ from: "2026-02-15", to: "2026-02-23", name }],
        makeUpDays: ["2026-02-14", "2026-02-28"],
      },
    });
  });

  it("does not call a make-up day counted on which the clock was only started", () => {
    expect(due("2026-02-28 11:00", "1wd").because).toMatchObject({ skipped: { weekendDays: 1, makeUpDays: [] } });
    expect(due("2026-02-28 18:30", "1oh").because).toMatchObject({ skipped: { weekendDays: 1, makeUpDays: [] } });
    expect(due("2026-02-28 11:00", "1oh").because).toMatchObject({ skipped: { makeUpDays: ["2026-02-28"] } });
  });

  it("keeps two holidays that touch apart", () => {
    expect(due("2025-09-30 10:00", "1wd").because).toMatchObject({
      skipped: {
        holidays: [
          { from: "2025-10-01", to: "2025-10-05", name: { en: "National Day" } },
          { from: "2025-10-06", to: "2025-10-06", name: { en: "Mid-autumn Festival" } },
          { from: "2025-10-07", to: "2025-10-08", name: { en: "National Day" } },
        ],
      },
    });
  });

  it("starts office hours at the next opening when the office is closed", () => {
    expect(due("2026-11-20 18:00", "1oh").because).toMatchObject({ startsAt: at("2026-11-23 09:00") });
    expect(due("2026-11-20 11:00", "1oh").because).toMatchObject({ startsAt: at("2026-11-20 11:00") });
  });

  it("says for calendar days which was the last one and why it moved", () => {
    expect(due("2026-11-18 09:00", "10d").because).toMatchObject({
      lastDay: "2026-11-28",
      skipped: { weekendDays: 2, holidays: [] },
    });
    expect(due("2026-11-20 09:00", "10d").because).toMatchObject({
      lastDay: "2026-11-30",
      skipped: { weekendDays: 0 },
    });
  });

  it("marks every year without a published schedule that the sum touches", () => {
    const years = (from: string, length: string) => {
      const { because } = due(from, length);
      return "skipped" in because ? because.skipped.provisionalYears : undefined;
    };
    expect(years("2026-12-25 09:00", "2wd")).toEqual([]);
    expect(years("2026-12-31 09:00", "1wd")).toEqual([2027]);
    expect(years("2026-12-31 17:30", "1oh")).toEqual([2027]);
    expect(years("2026-12-22 09:00", "10d")).toEqual([2027]);
    expect(years("2026-12-01 09:00", "300wd")).toEqual([2027, 2028]);
    expect(years("2031-03-03 09:00", "1wd")).toEqual([2031]);
  });

  it("keeps a date that somebody named as it is (OP-09)", () => {
    const named = agreed(at("2026-11-20 10:00"), at("2026-11-26 10:00"), china);
    expect(named.at).toBe(at("2026-11-26 10:00"));
    expect(named.because).toEqual({
      kind: "agreed",
      from: at("2026-11-20 10:00"),
      at: at("2026-11-26 10:00"),
      calendarVersion: china.version,
    });
  });

  it("joins the days of a holiday only where they follow each other under one name", () => {
    const off = (zh: string, en: string, ...on: readonly string[]) =>
      on.map((day) => [date(day), { kind: "holiday", name: { zh, en }, source: "policy" }] as const);
    const runs = (...days: ReturnType<typeof off>) => {
      const { because } = due("2026-12-06 10:00", "2wd", { ...china, days: Object.fromEntries(days) });
      return "skipped" in because ? because.skipped.holidays.map(({ from, to }) => `${from} ${to}`) : [];
    };
    const first = off("盘点", "Stocktaking", "2026-12-07");
    expect(runs(...off("盘点", "Stocktaking", "2026-12-07", "2026-12-08"))).toEqual(["2026-12-07 2026-12-08"]);
    expect(runs(...first, ...off("盘点", "Trip", "2026-12-08"))).toHaveLength(2);
    expect(runs(...first, ...off("旅行", "Stocktaking", "2026-12-08"))).toHaveLength(2);
    expect(runs(...first, ...off("盘点", "Stocktaking", "2026-12-09"))).toEqual([
      "2026-12-07 2026-12-07",
      "2026-12-09 2026-12-09",
    ]);
  });
});
