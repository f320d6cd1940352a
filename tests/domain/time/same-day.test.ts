import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Because } from "../../../functions/domain/time/because.ts";
import { earlier, later, plusMillis } from "../../../functions/domain/instant.ts";
import { CutoffRule, RotaRule, SameDayRule, byCutoff, sameDay } from "../../../functions/domain/time/same-day.ts";
import { calendars, instants } from "./arbitraries.ts";
import { at, china } from "./calendars.ts";

const rule = SameDayRule.parse({
  ordinary: { cutoff: "15:00", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" },
  urgent: { opens: "08:00", closes: "22:00", length: "2h", morning: "10:00", atLeast: "2h" },
});
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

describe("same day, by the rota for critical and major cases (OP-14)", () => {
  it.each([
    ["in the middle of the day", "2026-11-20 12:00", "2026-11-20 14:00"],
    ["at 08:00 of a Sunday", "2026-11-22 08:00", "2026-11-22 10:00"],
    ["at 22:00", "2026-11-20 22:00", "2026-11-21 00:00"],
    ["at 22:01", "2026-11-20 22:01", "2026-11-21 10:00"],
    ["at 03:00: the morning after that night", "2026-11-21 03:00", "2026-11-21 10:00"],
    ["at 07:59", "2026-11-21 07:59", "2026-11-21 10:00"],
    ["at Spring Festival's eve", "2026-02-16 20:00", "2026-02-16 22:00"],
  ])("asked %s (%s) is due %s", (_what, asked, due) => {
    const { at: found, because } = sameDay(at(asked), true, rule, china);
    expect(found).toBe(at(due));
    expect(Because.parse(because)).toMatchObject({
      kind: "rota",
      from: at(asked),
      at: at(due),
      duration: "2h",
      raised: false,
    });
  });

  it("says whether it was asked within the rota's hours", () => {
    const inTime = (asked: string) => sameDay(at(asked), true, rule, china).because;
    expect(inTime("2026-11-20 12:00")).toMatchObject({ inTime: true, opens: "08:00", closes: "22:00" });
    expect(inTime("2026-11-20 23:00")).toMatchObject({ inTime: false });
    expect(inTime("2026-11-20 07:00")).toMatchObject({ inTime: false });
  });

  it("raises a morning that comes too soon to the shortest time", () => {
    const early = {
      ...rule,
      urgent: RotaRule.parse({ opens: "08:00", closes: "22:00", length: "2h", morning: "08:30", atLeast: "2h" }),
    };
    expect(sameDay(at("2026-11-21 07:30"), true, early, china)).toMatchObject({
      at: at("2026-11-21 09:30"),
      because: { raised: true },
    });
  });

  it("counts the moment the rota opens as its own", () => {
    expect(sameDay(at("2026-11-20 08:00"), true, rule, china).because).toMatchObject({ kind: "rota", inTime: true });
  });
});

describe("both rules", () => {
  it("never give under 2 hours, and never less to somebody who asks later", () => {
    fc.assert(
      fc.property(instants, instants, fc.boolean(), calendars, (a, b, urgent, calendar) => {
        const due = sameDay(earlier(a, b), urgent, rule, calendar).at;
        expect(due >= plusMillis(earlier(a, b), 2 * 3_600_000)).toBe(true);
        expect(due <= sameDay(later(a, b), urgent, rule, calendar).at).toBe(true);
      }),
    );
  });

  it("refuse values that make no sense", () => {
    const { ordinary, urgent } = {
      ordinary: { cutoff: "15:00", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" },
      urgent: { opens: "08:00", closes: "22:00", length: "2h", morning: "10:00", atLeast: "2h" },
    };
    expect(CutoffRule.safeParse({ ...ordinary, sameDay: "15:00" }).success).toBe(false);
    expect(CutoffRule.safeParse({ ...ordinary, atLeast: "2oh" }).success).toBe(false);
    expect(RotaRule.safeParse({ ...urgent, closes: "08:00" }).success).toBe(false);
    expect(RotaRule.safeParse({ ...urgent, morning: "07:59" }).success).toBe(false);
    expect(RotaRule.safeParse({ ...urgent, morning: "08:00" }).success).toBe(true);
    expect(RotaRule.safeParse({ ...urgent, length: "1wd" }).success).toBe(false);
  });
});
