import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlier, later, plusMillis } from "../../../functions/domain/instant.ts";
import { CutoffRule, RotaRule, sameDay } from "../../../functions/domain/time/same-day.ts";
import { calendars, instants } from "./arbitraries.ts";
import { rule } from "./same-day-rule.ts";

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
    expect(CutoffRule.safeParse({ ...ordinary, sameDay: "15:00" }).error?.issues[0]?.message).toBe(
      "what is asked by the cutoff is due after it",
    );
    expect(CutoffRule.safeParse({ ...ordinary, atLeast: "2oh" }).success).toBe(false);
    expect(RotaRule.safeParse({ ...urgent, closes: "08:00" }).error?.issues[0]?.message).toBe(
      "opens, then closes; the morning is not before",
    );
    expect(RotaRule.safeParse({ ...urgent, morning: "07:59" }).success).toBe(false);
    expect(RotaRule.safeParse({ ...urgent, morning: "08:00" }).success).toBe(true);
    expect(RotaRule.safeParse({ ...urgent, length: "1wd" }).success).toBe(false);
  });
});
