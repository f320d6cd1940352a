import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  Duration,
  ElapsedDuration,
  compareDurations,
  durationText,
  isElapsed,
} from "../../../functions/domain/time/duration.ts";
import { parseInstant, plusMillis } from "../../../functions/domain/instant.ts";
import { deadline } from "../../../functions/domain/time/deadline.ts";
import { durations } from "./arbitraries.ts";
import { china, duration } from "./calendars.ts";

describe("durations as the policy writes them (OP-01)", () => {
  it.each([
    ["30min", { kind: "elapsed", minutes: 30 }],
    ["24h", { kind: "elapsed", minutes: 1440 }],
    ["30omin", { kind: "office", minutes: 30 }],
    ["4oh", { kind: "office", minutes: 240 }],
    ["5wd", { kind: "workingDays", days: 5 }],
    ["10d", { kind: "days", days: 10 }],
  ] as const)("reads %s and writes it back", (text, value) => {
    expect(Duration.parse(text)).toEqual(value);
    expect(durationText(value)).toBe(text);
  });

  it.each(["", "0h", "-1h", "5", "h", "5 wd", "1.5h", "05d", "5WD", "123456min", "5wdx", "x5wd"])(
    "refuses %j",
    (text) => {
      const read = Duration.safeParse(text);
      expect(read.success).toBe(false);
      expect(read.error?.issues[0]?.message).toContain("a duration is written 30min or 24h");
    },
  );

  it("reads seconds, of which the whole minutes are written as such", () => {
    expect(durationText(Duration.parse("20s"))).toBe("20s");
    expect(durationText(Duration.parse("90s"))).toBe("90s");
    expect(durationText(Duration.parse("60s"))).toBe("1min");
    const whole = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(whole, (seconds) => {
        const [from, length] = [parseInstant("2026-11-21T10:00:00Z"), Duration.parse(`${seconds}s`)];
        expect(deadline(from, length, china).at).toBe(plusMillis(from, seconds * 1000));
        expect(Duration.parse(durationText(length))).toEqual(length);
      }),
    );
  });

  it("survives being written and read again", () => {
    fc.assert(
      fc.property(durations, (value) => {
        expect(Duration.parse(durationText(value))).toEqual(value);
      }),
    );
  });

  it("shows editors of the policy its form", () => {
    const { type, pattern } = z.toJSONSchema(Duration, { io: "input" });
    expect(type).toBe("string");
    expect("5wd").toMatch(new RegExp(pattern ?? "^$"));
    expect("5 days").not.toMatch(new RegExp(pattern ?? "^$"));
  });
});

describe("comparing durations", () => {
  it("orders those of one kind by length", () => {
    expect(compareDurations(duration("2h"), duration("120min"))).toBe(0);
    expect(compareDurations(duration("90min"), duration("2h"))).toBe(-30);
    expect(compareDurations(duration("5wd"), duration("3wd"))).toBe(2);
  });

  it("has no answer for different kinds: a working day may be longer than two days", () => {
    expect(compareDurations(duration("1wd"), duration("2d"))).toBeUndefined();
  });
});

describe("clocks that run through nights and holidays (OP-01)", () => {
  it("knows elapsed from all other kinds", () => {
    expect(["2h", "2oh", "2wd", "2d"].map((text) => isElapsed(duration(text)))).toEqual([true, false, false, false]);
  });

  it("refuses any other kind where a critical clock stands", () => {
    expect(ElapsedDuration.parse("2h")).toEqual({ kind: "elapsed", minutes: 120 });
    expect(ElapsedDuration.safeParse("1wd").error?.issues[0]?.message).toContain("runs through nights and holidays");
    expect(ElapsedDuration.safeParse("soon").success).toBe(false);
  });
});
