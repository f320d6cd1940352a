import { describe, expect, it } from "vitest";
import { deadlineOf, eventsOf, given, lateAt, noticesOf, nothing, until } from "./kit.ts";
import { does, filed, taken, transferred, verified } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith } from "./world.ts";
import { missedOf } from "./passing-time-scenes.ts";

describe("a passed deadline", () => {
  it("goes up level by level, each at its time in office hours, each once (GD-13, OP-14)", () => {
    const scene = until(given(nothing(), filed()), "2026-11-24 18:00");
    expect(missedOf(scene, "first-response").slice(0, 4)).toEqual([
      "1: supervisor @ 2026-11-21 10:00",
      "2: director @ 2026-11-23 13:00",
      "3: vp @ 2026-11-23 17:00",
      "4: gm @ 2026-11-24 12:00",
    ]);
    expect(noticesOf(scene, "deadline-missed")).toContain("supervisor @ 2026-11-21 10:00");
    expect(eventsOf(scene, "deadline-missed")[0]).toMatchObject({ late: "specialist" });
  });

  it("of a critical complaint goes up through the night (OP-14)", () => {
    const scene = until(given(nothing(), filed({ grade: "CRITICAL", on: "2026-11-20 17:30" })), "2026-11-21 08:00");
    expect(missedOf(scene, "first-response")).toEqual([
      "1: supervisor @ 2026-11-20 19:30",
      "2: director @ 2026-11-20 23:30",
      "3: vp @ 2026-11-21 03:30",
      "4: gm @ 2026-11-21 07:30",
    ]);
  });

  it("stays with the last of its chain, who hears of it each week until it is dealt with (OP-06, GD-01)", () => {
    const scene = until(given(nothing(), filed()), "2026-12-08 18:00");
    expect(missedOf(scene, "first-response").slice(3)).toEqual([
      "4: gm @ 2026-11-24 12:00",
      "5: gm @ 2026-12-01 18:00",
      "6: gm @ 2026-12-08 18:00",
    ]);
  });

  it("stops going up when the duty is done", () => {
    const scene = given(
      until(given(nothing(), filed()), "2026-11-21 12:00"),
      does({ type: "send-message", text: "您好" }),
    );
    expect(missedOf(until(scene, "2026-11-25 18:00"), "first-response")).toEqual(["1: supervisor @ 2026-11-21 10:00"]);
    expect(deadlineOf(scene, "first-response").state).toBe("kept-late");
  });

  it("of a department goes to quality first (27.4.8)", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-26 18:00");
    expect(missedOf(scene, "department-answer")).toEqual([
      "1: quality @ 2026-11-25 18:00",
      "2: director @ 2026-11-26 13:00",
      "3: vp @ 2026-11-26 17:00",
    ]);
    expect(eventsOf(scene, "deadline-missed").find(({ id }) => id === "department-answer")!.late).toBe("repair");
  });

  it("is nobody's own to be told of: a level whose holder is late is left out (GD-13)", () => {
    const start = given(
      nothing(),
      filed(),
      taken("2026-11-20 10:10"),
      verified("2026-11-20 10:30"),
      transferred("2026-11-20 11:00", "quality"),
    );
    expect(missedOf(until(start, "2026-11-26 18:00"), "department-answer").slice(0, 2)).toEqual([
      "2: director @ 2026-11-25 18:00",
      "3: vp @ 2026-11-26 13:00",
    ]);
  });

  it("goes to whoever answers for the level: a substitute, or the owner where there is nobody (OP-11)", () => {
    const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
    const away = until(given(nothing({ members: staffWith("supervisor", { absences }) }), filed()), "2026-11-21 10:00");
    expect(missedOf(away, "first-response")).toEqual(["1: director @ 2026-11-21 10:00"]);
    const alone = until(
      given(nothing({ members: staff.filter(({ id }) => ["specialist", "repair"].includes(id)) }), filed()),
      "2026-11-23 18:00",
    );
    expect(missedOf(alone, "first-response").slice(0, 2)).toEqual([
      "1: specialist @ 2026-11-21 10:00",
      "2: specialist @ 2026-11-23 13:00",
    ]);
  });

  it("that is noticed days later is reported once, not six times (design 6.2)", () => {
    const scene = lateAt(given(nothing(), filed()), "2026-11-26 10:00");
    expect(missedOf(scene, "first-response")).toEqual(["1: supervisor @ 2026-11-26 10:00"]);
    expect(noticesOf(scene, "progress")).toEqual(["complainant @ 2026-11-26 10:00"]);
    expect(deadlineOf(scene, "first-response").escalateBy).toBe(at("2026-11-26 14:00"));
  });

  it("goes to the last of its chain who is there", () => {
    const members = staff.filter(({ id }) => !["vp", "gm"].includes(id));
    const scene = until(given(nothing({ members }), filed()), "2026-12-02 18:00");
    expect(missedOf(scene, "first-response").slice(0, 4)).toEqual([
      "1: supervisor @ 2026-11-21 10:00",
      "2: director @ 2026-11-23 13:00",
      "3: director @ 2026-11-23 17:00",
      "4: director @ 2026-11-24 12:00",
    ]);
  });
});
