import { describe, expect, it } from "vitest";
import { Because } from "../../../functions/domain/time/because.ts";
import { RotaRule, sameDay } from "../../../functions/domain/time/same-day.ts";
import { at, china } from "./calendars.ts";
import { rule } from "./same-day-rule.ts";

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
