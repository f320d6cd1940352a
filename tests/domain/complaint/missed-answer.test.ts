import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, dueOn, given, noticesOf, nothing, until, type Scene } from "./kit.ts";
import { filed, found, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";
import { missedOf } from "./passing-time-scenes.ts";

describe("a missed answer", () => {
  const missed = (): Scene => until(given(nothing(), ...stepsTo("proposing")), "2026-11-27 18:00");

  it("is told to the complainant at once, with a new date; the first one stays on record (CM-09, GD-12, OP-13)", () => {
    expect(noticesOf(missed(), "overdue")).toEqual(["complainant @ 2026-11-27 18:00"]);
    expect(deadlineOf(missed(), "answer")).toMatchObject({
      dueBy: at("2026-11-30 18:00"),
      firstDueBy: at("2026-11-27 18:00"),
      level: 1,
      state: "open",
    });
    expect(deadlineOf(missed(), "answer").because).toMatchObject({
      kind: "workingDays",
      duration: "1wd",
      at: at("2026-11-30 18:00"),
    });
    expect(missedOf(missed(), "answer")).toEqual(["1: supervisor @ 2026-11-27 18:00"]);
    expect(complaintOf(missed()).file.toldAt).toBe(at("2026-11-27 18:00"));
    expect(dueOn(missed(), "progress")).toBe("2026-11-29 17:30");
  });

  it("is told again whenever the new date passes too, a level higher each time (CM-09)", () => {
    const scene = until(missed(), "2026-12-03 18:00");
    expect(missedOf(scene, "answer")).toEqual([
      "1: supervisor @ 2026-11-27 18:00",
      "2: director @ 2026-11-30 18:00",
      "3: vp @ 2026-12-01 18:00",
      "4: gm @ 2026-12-02 18:00",
      "5: gm @ 2026-12-03 18:00",
    ]);
    expect(noticesOf(scene, "overdue")).toHaveLength(4);
    const later = until(scene, "2026-12-20 18:00");
    expect(missedOf(later, "answer").at(-1)).toBe("7: gm @ 2026-12-17 18:00");
    expect(noticesOf(later, "overdue")).toHaveLength(4);
  });

  it("is told to nobody when the answer was given, and counts as late when it comes late", () => {
    expect(noticesOf(until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-12-03 18:00"), "overdue")).toEqual(
      [],
    );
    const late = given(missed(), found(), proposed(), released());
    expect(deadlineOf(late, "answer").state).toBe("kept-late");
  });

  it("of a critical complaint gets its new date within a day (OP-01)", () => {
    const scene = until(given(nothing(), filed({ grade: "CRITICAL" })), "2026-11-22 10:00");
    expect(dueOn(scene, "answer")).toBe("2026-11-23 10:00");
  });

  it("is no matter of inside deadlines: those the complainant does not hear of", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-26 18:00");
    expect(noticesOf(scene, "overdue")).toEqual([]);
  });
});
