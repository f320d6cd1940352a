import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstant, plusMillis } from "../../../functions/domain/instant.ts";
import { formatDuration } from "../../../functions/presentation/format/duration.ts";
import { formatTimeLeft, type ClockReading } from "../../../functions/presentation/format/time-left.ts";

const MIN = 60_000;
const HOUR = 60 * MIN;
const now = parseInstant("2026-11-21T10:00:00Z");
const running: ClockReading = { status: "running" };

describe("a length of time", () => {
  it.each([
    [0, "不到 1 分", "less than 1 min"],
    [59_999, "不到 1 分", "less than 1 min"],
    [48 * MIN, "48 分", "48 min"],
    [2 * HOUR + 10 * MIN, "2 小时 10 分", "2 h 10 min"],
    [3 * HOUR, "3 小时", "3 h"],
    [47 * HOUR + 59 * MIN, "47 小时 59 分", "47 h 59 min"],
    [48 * HOUR, "2 天", "2 days"],
    [76 * HOUR + 59 * MIN, "3 天 4 小时", "3 days 4 h"],
  ])("%d ms reads %s and %s", (ms, zh, en) => {
    expect(formatDuration(ms, "zh-CN")).toBe(zh);
    expect(formatDuration(ms, "en")).toBe(en);
  });

  it("never says more than there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * HOUR }), (ms) => {
        const sizes = { 天: 24 * HOUR, 小时: HOUR, 分: MIN };
        const said = formatDuration(ms, "zh-CN");
        if (said.startsWith("不到")) return ms < MIN;
        const told = [...said.matchAll(/(\d+) (天|小时|分)/g)].reduce(
          (sum, [, n, unit]) => sum + Number(n) * sizes[unit as keyof typeof sizes],
          0,
        );
        return told <= ms && ms - told < HOUR;
      }),
    );
  });
});

describe("a clock in words", () => {
  it("tells the time left plainly while there is enough", () => {
    const left = formatTimeLeft(plusMillis(now, 2 * HOUR + 10 * MIN), now, running, "zh-CN");
    expect(left).toEqual({ state: "normal", icon: "", words: "剩 2 小时 10 分", text: "剩 2 小时 10 分" });
    expect(formatTimeLeft(plusMillis(now, 2 * HOUR + 10 * MIN), now, running, "en").text).toBe("2 h 10 min left");
  });

  it("counts working days where the clock does", () => {
    const reading: ClockReading = { status: "running", workingDaysLeft: 1 };
    expect(formatTimeLeft(plusMillis(now, 70 * HOUR), now, reading, "zh-CN").text).toBe("剩 1 个工作日");
    expect(formatTimeLeft(plusMillis(now, 70 * HOUR), now, reading, "en").text).toBe("1 working day left");
    const two: ClockReading = { status: "running", workingDaysLeft: 2 };
    expect(formatTimeLeft(plusMillis(now, 99 * HOUR), now, two, "en").text).toBe("2 working days left");
    const none: ClockReading = { status: "running", workingDaysLeft: 0 };
    expect(formatTimeLeft(plusMillis(now, 3 * HOUR), now, none, "en").text).toBe("3 h left");
  });

  it("warns from the very moment 80 % are used, with a mark and not by colour alone", () => {
    const dueBy = plusMillis(now, 48 * MIN);
    const at = formatTimeLeft(dueBy, now, { status: "running", warnAt: now }, "zh-CN");
    expect(at).toMatchObject({ state: "due-soon", icon: "▲", text: "▲ 剩 48 分" });
    const before = formatTimeLeft(dueBy, now, { status: "running", warnAt: plusMillis(now, 1) }, "en");
    expect(before).toMatchObject({ state: "normal", text: "48 min left" });
  });

  it("is overdue at the due moment itself and says by how much", () => {
    expect(formatTimeLeft(now, now, running, "zh-CN").state).toBe("overdue");
    const late = plusMillis(now, -65 * MIN);
    expect(formatTimeLeft(late, now, running, "zh-CN").text).toBe("■ 已超时 1 小时 5 分");
    expect(formatTimeLeft(late, now, running, "en").text).toBe("■ 1 h 5 min overdue");
  });

  it("says what a paused clock waits for, even after its due moment", () => {
    const paused: ClockReading = { status: "paused", because: "等您补充照片" };
    expect(formatTimeLeft(plusMillis(now, -HOUR), now, paused, "zh-CN")).toMatchObject({
      state: "paused",
      text: "‖ 已暂停：等您补充照片",
    });
    expect(formatTimeLeft(now, now, { status: "paused", because: "waiting for you" }, "en").text).toBe(
      "‖ Paused: waiting for you",
    );
  });

  it("keeps the verdict of a finished clock, whatever the time is now", () => {
    const much = plusMillis(now, 1000 * HOUR);
    expect(formatTimeLeft(now, much, { status: "done", at: now }, "zh-CN")).toMatchObject({
      state: "kept",
      text: "✓ 按时",
    });
    const late: ClockReading = { status: "done", at: plusMillis(now, 3 * HOUR) };
    expect(formatTimeLeft(now, much, late, "zh-CN")).toMatchObject({ state: "late", text: "✓ 迟了 3 小时" });
    expect(formatTimeLeft(now, much, late, "en").text).toBe("✓ 3 h late");
    expect(formatTimeLeft(now, much, { status: "done", at: now }, "en").text).toBe("✓ On time");
  });
});
