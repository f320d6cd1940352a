import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, millis } from "../../../functions/domain/instant.ts";
import { WakingHours, isWaking, latestWaking, nextWaking } from "../../../functions/domain/time/waking.ts";
import { instants } from "./arbitraries.ts";
import { at } from "./calendars.ts";

const hours = WakingHours.parse({ opens: "08:00", closes: "21:00" });
const zone = "Asia/Shanghai";
const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Auckland");

/** What the wall shows, by the platform's own formatter. */
const onTheWall = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(millis(instant));

describe("waking hours of a person's day (OP-15)", () => {
  it.each([
    ["2026-11-20 07:59", false],
    ["2026-11-20 08:00", true],
    ["2026-11-20 21:00", true],
    ["2026-11-20 21:01", false],
    ["2026-11-20 00:00", false],
  ])("finds %s waking: %s", (moment, waking) => {
    expect(isWaking(at(moment), hours, zone)).toBe(waking);
  });

  it.each([
    ["2026-11-20 12:00", "2026-11-20 12:00"],
    ["2026-11-20 03:00", "2026-11-20 08:00"],
    ["2026-11-20 21:00", "2026-11-20 21:00"],
    ["2026-12-31 21:01", "2027-01-01 08:00"],
  ])("lets what is not bound to a date wait from %s until %s", (from, until) => {
    expect(nextWaking(at(from), hours, zone)).toBe(at(until));
  });

  it.each([
    ["2026-11-20 12:00", "2026-11-20 12:00"],
    ["2026-11-20 23:00", "2026-11-20 21:00"],
    ["2026-11-20 08:00", "2026-11-20 08:00"],
    ["2026-11-20 07:59", "2026-11-19 21:00"],
    ["2027-01-01 00:00", "2026-12-31 21:00"],
  ])("sends what is promised by %s at %s: earlier, never later", (by, sent) => {
    expect(latestWaking(at(by), hours, zone)).toBe(at(sent));
  });

  it("moves a promise only earlier, into waking hours, by no more than a night", () => {
    fc.assert(
      fc.property(instants, zones, (by, where) => {
        const sent = latestWaking(by, hours, where);
        expect(sent <= by && isWaking(sent, hours, where)).toBe(true);
        expect(millis(by) - millis(sent)).toBeLessThanOrEqual(12 * 3_600_000); // 11 h of night, 1 h of clock change
        const wall = onTheWall(sent, where);
        expect("08:00:00" <= wall && wall <= "21:00:00").toBe(true);
      }),
    );
  });

  it("is the person's own day: the same moment is night in Berlin and day in Shanghai", () => {
    expect(isWaking(at("2026-11-20 10:00"), hours, "Europe/Berlin")).toBe(false);
  });

  it("opens at 08:00 on the wall on the day the clocks change", () => {
    const night = at("2026-03-29T00:30:00+01:00");
    expect(nextWaking(night, hours, "Europe/Berlin")).toBe(at("2026-03-29T08:00:00+02:00"));
  });

  it("refuses hours that end before they begin", () => {
    expect(WakingHours.safeParse({ opens: "21:00", closes: "08:00" }).success).toBe(false);
    expect(WakingHours.safeParse({ opens: "08:00", closes: "08:00" }).success).toBe(false);
  });

  it("says why hours are refused", () => {
    const wrong = WakingHours.safeParse({ opens: "21:00", closes: "08:00" });
    expect(wrong.error?.issues[0]?.message).toBe("waking hours end after they begin");
  });
});
