import { describe, expect, it } from "vitest";
import type { ComplaintForm } from "../../../functions/domain/complaint/commands.ts";
import { deadlineOf, dueOn, given, nothing, openIds, type Scene } from "./kit.ts";
import { filed } from "./steps.ts";
import { wall } from "./world.ts";

const file = (form: Partial<ComplaintForm>, on?: string): Scene => given(nothing(), filed({ form, ...(on && { on }) }));

describe("the promises of a filing", () => {
  const onFriday = "2026-11-20 17:30";

  it("gives a battery fire on Friday 17:30 two hours, not a working day (OP-01, GD-01)", () => {
    const scene = file({ description: "电池起火" }, onFriday);
    expect(dueOn(scene, "first-response")).toBe("2026-11-20 19:30");
    expect(dueOn(scene, "handle")).toBe("2026-11-21 17:30");
    expect(dueOn(scene, "answer")).toBe("2026-11-22 17:30");
    expect(dueOn(scene, "finish")).toBe("2026-11-22 17:30");
  });

  it("gives the same two hours on the eve of Spring Festival (OP-01)", () => {
    expect(dueOn(file({ description: "电池起火" }, "2027-02-05 21:00"), "first-response")).toBe("2027-02-05 23:00");
  });

  it("gives an ordinary complaint a day for the first response and five working days for the answer (GD-05, IN-21)", () => {
    const scene = file({}, "2026-11-21 10:12");
    expect(dueOn(scene, "first-response")).toBe("2026-11-22 10:12");
    expect(dueOn(scene, "handle")).toBe("2026-11-22 10:12");
    expect(dueOn(scene, "answer")).toBe("2026-11-27 18:00");
    expect(openIds(scene)).toEqual(["answer", "first-response", "handle", "progress"]);
  });

  it("gives a claim no finish clock of its own, and a suggestion three working days (OP-07, GD-03)", () => {
    expect(openIds(given(nothing(), filed({ grade: "CLAIM" })))).not.toContain("finish");
    const suggestion = given(nothing(), filed({ grade: "SUGGESTION" }));
    expect(dueOn(suggestion, "answer")).toBe("2026-11-25 18:00");
  });

  it("tells a critical case's progress within a day and an ordinary one's within two, in waking hours (CM-02, CM-03, OP-15)", () => {
    expect(dueOn(file({ description: "起火" }), "progress")).toBe("2026-11-21 09:30");
    expect(dueOn(file({}), "progress")).toBe("2026-11-22 09:30");
    expect(dueOn(file({}, "2026-11-20 22:00"), "progress")).toBe("2026-11-22 20:45");
    expect(dueOn(file({}, "2026-11-20 07:00"), "progress")).toBe("2026-11-21 20:45");
  });

  it("asks the owner for a sentence after 36 hours (OP-15)", () => {
    expect(wall(deadlineOf(file({}), "progress").warnBy!)).toBe("2026-11-21 22:00");
  });

  it("warns at 80 % of each clock, in the clock's own unit (OP-06)", () => {
    const scene = file({});
    expect(wall(deadlineOf(scene, "first-response").warnBy!)).toBe("2026-11-21 05:12");
    expect(wall(deadlineOf(scene, "answer").warnBy!)).toBe("2026-11-26 16:24");
  });
});
