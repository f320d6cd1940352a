import { describe, expect, it } from "vitest";
import { approvalPosition, complaintPosition, nextDue } from "../../../functions/domain/complaint/position.ts";
import { statuses } from "../../../functions/domain/complaint/vocabulary.ts";
import { approvalOf, complaintOf, given, nothing, until, type Scene, type Step } from "./kit.ts";
import { decided, does, filed, proposed, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

const asked = (): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ rung: 6, lines: [], deliveries: [repair()] }, "specialist", "2026-11-23 10:00"),
  );
const first = (scene: Scene, now = scene.now) => approvalPosition(complaintOf(scene), "7K3M9QXW2RDT5-a1", now);

describe("where a complaint's workflow stands", () => {
  it.each(statuses)("is its status, here %s, until the next moment at which anything is due", (status) => {
    const scene = given(nothing(), ...stepsTo(status));
    const { stage, dueBy } = complaintPosition(complaintOf(scene), scene.now);
    expect(stage).toBe(status === "closed" ? "ended" : status);
    expect(dueBy > scene.now).toBe(true);
  });

  it("waits for the very moment (design 3)", () => {
    const scene = given(nothing(), filed());
    expect(complaintPosition(complaintOf(scene), scene.now)).toEqual({
      stage: "received",
      dueBy: at("2026-11-21 05:12"),
    });
  });

  it("looks again each week, counted from the last commit, where nothing is due", () => {
    const scene = given(nothing(), ...stepsTo("closed"));
    const looks = (now: string) => wall(complaintPosition(complaintOf(scene), at(now)).dueBy);
    expect(looks("2026-11-30 10:00")).toBe("2026-12-07 10:00");
    expect(looks("2026-12-07 09:59")).toBe("2026-12-07 10:00");
    expect(looks("2026-12-07 10:00")).toBe("2026-12-14 10:00");
    expect(looks("2026-11-20 10:00")).toBe("2026-12-07 10:00");
  });
});

describe("where an approval's workflow stands", () => {
  const approves: Step = decided("approve", { by: "vp" });

  it("is what its approver was asked last, until the reminder and then the end", () => {
    expect(first(asked())).toEqual({ stage: "asked", dueBy: at("2026-11-23 16:24") });
    const reminded = until(asked(), "2026-11-23 17:00");
    expect(first(reminded)).toEqual({ stage: "reminded", dueBy: at("2026-11-23 18:00") });
    const passed = until(asked(), "2026-11-23 18:00");
    expect(first(passed)).toEqual({ stage: "passed-on", dueBy: approvalOf(passed).warnBy });
  });

  it("looks again after a week while the requester has to answer, and once it is decided", () => {
    const questioned = given(asked(), decided("question", { by: "vp" }, "2026-11-23 11:00"));
    expect(first(questioned)).toEqual({ stage: "questioned", dueBy: at("2026-11-30 11:00") });
    expect(first(given(asked(), approves)).stage).toBe("decided");
    expect(first(given(asked(), decided("refuse", { by: "vp" }))).stage).toBe("decided");
    expect(first(given(asked(), decided("refuse", { index: 1, by: "legal" }))).stage).toBe("decided");
  });

  it("is over where there is no such approval", () => {
    const scene = asked();
    expect(approvalPosition(complaintOf(scene), "other", scene.now)).toEqual({ stage: "decided", dueBy: scene.now });
  });
});

describe("what is due next of all", () => {
  it("is the earlier of the complaint's moment and its approvals'", () => {
    const late = given(nothing(), ...stepsTo("awaiting-approval"));
    expect(wall(nextDue(complaintOf(late))!)).toBe("2026-11-21 05:12");
    const told = given(until(asked(), "2026-11-23 10:01"), does({ type: "send-message", text: "t" }));
    expect(wall(nextDue(complaintOf(told))!)).toBe("2026-11-23 16:24");
    expect(nextDue(complaintOf(given(nothing(), ...stepsTo("closed"))))).toBeUndefined();
  });
});
