import { describe, expect, it } from "vitest";
import { Because } from "../../../functions/domain/time/because.ts";
import { CutoffRule, byCutoff, sameDay } from "../../../functions/domain/time/same-day.ts";
import { at, china } from "./calendars.ts";
import { rule } from "./same-day-rule.ts";

const earlyCutoff = CutoffRule.parse({ cutoff: "12:00", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" });

describe("same day, by the cutoff (OP-14)", () => {
  it.each([
    ["by 15:00 of a working day", "2026-11-20 15:00", "2026-11-20 18:00"],
    ["before the office opens", "2026-11-20 00:30", "2026-11-20 18:00"],
    ["a minute after the cutoff on a Friday", "2026-11-20 15:01", "2026-11-23 12:00"],
    ["on a Saturday morning", "2026-11-21 10:00", "2026-11-23 12:00"],
    ["on a make-up Saturday", "2026-02-28 10:00", "2026-02-28 18:00"],
    ["on the last working day before Spring Festival", "2026-02-14 15:01", "2026-02-24 12:00"],
    ["on the last afternoon of 2026", "2026-12-31 16:00", "2027-01-04 12:00"],
  ])("asked %s (%s) is due %s", (_what, asked, due) => {
    const { at: found, because } = sameDay(at(asked), false, rule, china);
    expect(found).toBe(at(due));
    expect(Because.parse(because)).toMatchObject({
      kind: "cutoff",
      from: at(asked),
      at: at(due),
      cutoff: "15:00",
      raised: false,
    });
  });

  it("takes a cutoff of its own for solutions 1 to 3", () => {
    expect(byCutoff(at("2026-11-20 12:00"), earlyCutoff, china).at).toBe(at("2026-11-20 18:00"));
    expect(byCutoff(at("2026-11-20 12:01"), earlyCutoff, china).at).toBe(at("2026-11-23 12:00"));
  });

  it("says whether the cutoff was kept and which days were passed over", () => {
    expect(byCutoff(at("2026-11-20 15:00"), rule.ordinary, china).because).toMatchObject({ inTime: true });
    expect(byCutoff(at("2026-12-31 16:00"), rule.ordinary, china).because).toMatchObject({
      inTime: false,
      skipped: { weekendDays: 2, holidays: [{ from: "2027-01-01", to: "2027-01-01" }], provisionalYears: [2027] },
    });
  });

  it("never gives less than the shortest time, and says when that decided", () => {
    const tight = CutoffRule.parse({ cutoff: "17:30", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" });
    expect(byCutoff(at("2026-11-20 17:00"), tight, china)).toMatchObject({
      at: at("2026-11-20 19:00"),
      because: { at: at("2026-11-20 19:00"), raised: true },
    });
    expect(byCutoff(at("2026-11-20 16:00"), tight, china)).toMatchObject({ because: { raised: false } });
  });
});
