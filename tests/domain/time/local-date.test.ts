import { describe, expect, it } from "vitest";
import { LocalDate, dateOfDay, dayNumber, weekdayOf, yearOf } from "../../../functions/domain/time/local-date.ts";
import { WallTime, minutesOf } from "../../../functions/domain/time/wall-time.ts";
import { date } from "./calendars.ts";

describe("dates and times on the wall", () => {
  it("numbers days and finds them again", () => {
    expect(dayNumber(date("1970-01-01"))).toBe(0);
    expect(dayNumber(date("1969-12-31"))).toBe(-1);
    expect(dateOfDay(dayNumber(date("2028-02-29")))).toBe("2028-02-29");
    expect(yearOf(date("2027-01-01"))).toBe(2027);
  });

  it("knows the day of the week, before 1970 too", () => {
    expect(
      ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "1969-12-31", "1960-02-29"].map((day) =>
        weekdayOf(dayNumber(date(day))),
      ),
    ).toEqual(["fri", "sat", "sun", "mon", "wed", "mon"]);
  });

  it("refuses days and times that do not exist", () => {
    expect(["2026-02-29", "2026-13-01", "2026-1-1", "today"].map((day) => LocalDate.safeParse(day).success)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(
      ["24:01", "25:00", "9:00", "09:60", "09:00:00", "109:00", "024:00", "24:00:00"].map(
        (wall) => WallTime.safeParse(wall).success,
      ),
    ).toEqual(new Array(8).fill(false));
    expect(WallTime.safeParse("9:00").error?.issues[0]?.message).toBe(
      "a time is written 09:00; the end of the day is 24:00",
    );
    expect(["00:00", "09:05", "19:59", "23:59", "24:00"].map((wall) => minutesOf(WallTime.parse(wall)))).toEqual([
      0, 545, 1199, 1439, 1440,
    ]);
  });
});
