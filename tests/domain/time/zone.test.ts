import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millis } from "../../../functions/domain/instant.ts";
import { dateOfDay, dayNumber } from "../../../functions/domain/time/local-date.ts";
import { Zone, dayOf, momentOf, startOfDay, wallTimeAt } from "../../../functions/domain/time/zone.ts";
import { instants } from "./arbitraries.ts";
import { at, date, time } from "./calendars.ts";

const moment = (day: string, wall: string, zone: string) => instantOf(momentOf(dayNumber(date(day)), time(wall), zone));

describe("moments of a zone, never of the machine", () => {
  it("finds the day that the wall calendar of the zone shows", () => {
    const zones = fc.constantFrom(
      "Asia/Shanghai",
      "America/Los_Angeles",
      "Pacific/Kiritimati",
      "Pacific/Niue",
      "Europe/Berlin",
    );
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        const shown = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(millis(now));
        expect(dateOfDay(dayOf(millis(now), zone))).toBe(shown);
      }),
    );
  });

  it("shows at every moment what the clock on a wall of the zone shows", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Berlin");
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        const options = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
        expect(wallTimeAt(millis(now), zone)).toBe(new Intl.DateTimeFormat("en-GB", options).format(millis(now)));
      }),
    );
  });

  it.each([
    ["before the clocks go forward", "2026-03-29T01:59:59+01:00", "01:59"],
    ["after they went forward", "2026-03-29T03:00:00+02:00", "03:00"],
    ["at a time that comes twice, first", "2026-10-25T02:30:00+02:00", "02:30"],
    ["at a time that comes twice, again", "2026-10-25T02:30:00+01:00", "02:30"],
    ["at the end of such a day", "2026-10-25T23:59:59+01:00", "23:59"],
  ])("shows the time %s", (_when, moment, shown) => {
    expect(wallTimeAt(millis(at(moment)), "Europe/Berlin")).toBe(shown);
  });

  it.each([
    ["an ordinary day", "2026-11-20", "09:00", "Asia/Shanghai", "2026-11-20T09:00:00+08:00"],
    ["the end of a day", "2026-11-20", "24:00", "Asia/Shanghai", "2026-11-21T00:00:00+08:00"],
    ["after the clocks went forward", "2026-03-29", "09:00", "Europe/Berlin", "2026-03-29T09:00:00+02:00"],
    ["after the clocks went back", "2026-10-25", "09:00", "Europe/Berlin", "2026-10-25T09:00:00+01:00"],
    ["a time left out: as much later", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T03:30:00+02:00"],
    ["a time that comes twice: the first", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
    ["the end of a short day", "2026-03-29", "24:00", "Europe/Berlin", "2026-03-30T00:00:00+02:00"],
    ["a day that begins at 01:00", "2018-11-04", "00:00", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
    ["noon of such a day", "2018-11-04", "12:00", "America/Sao_Paulo", "2018-11-04T12:00:00-02:00"],
  ])("takes %s", (_what, day, wall, zone, expected) => {
    expect(moment(day, wall, zone)).toBe(at(expected));
  });

  it("gives each day the moments from its start up to the next day's", () => {
    const day = dayNumber(date("2026-11-20"));
    const start = startOfDay(day, "Asia/Shanghai");
    expect(
      [start - 1, start, startOfDay(day + 1, "Asia/Shanghai") - 1].map((ms) => dayOf(ms, "Asia/Shanghai")),
    ).toEqual([day - 1, day, day]);
  });

  it("refuses what is no zone", () => {
    expect(Zone.safeParse("Asia/Shanghai").success).toBe(true);
    expect(Zone.safeParse("Asia/Nowhere").error?.issues[0]?.message).toContain("not the name of a time zone");
    expect(Zone.safeParse("").success).toBe(false);
  });

  it("begins a day with its first moment, not after it", () => {
    const midnight = Date.UTC(2026, 10, 20);
    expect([midnight - 1, midnight].map((ms) => dateOfDay(dayOf(ms, "UTC")))).toEqual(["2026-11-19", "2026-11-20"]);
  });
});
