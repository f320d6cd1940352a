import { describe, expect, it } from "vitest";
import { approvalMoment } from "../../../functions/domain/complaint/decide/approval.ts";
import { approvalOf, eventsOf, given, lateAt, noticesOf, nothing, until, when, type Scene } from "./kit.ts";
import { compensation, decided, does, proposed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, policy } from "./world.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

/** 250 yuan asked of the supervisor on Monday 10:00: due at 18:00. */
const asked = (world = {}): Scene => given(ready(world), proposed(compensation(250), "specialist", "2026-11-23 10:00"));

const holders = (scene: Scene) =>
  eventsOf(scene, "approval-passed-on").map(({ from, to, why }) => `${from} → ${to} (${why})`);

const pass = (id: string, on: string) => ({
  by: "system",
  command: { type: "pass-time", scope: "approval", approvalId: id } as const,
  on,
});

describe("the clock of an approval", () => {
  it("does nothing before its time, for a decided one, a questioned one or none", () => {
    const scene = asked();
    const events = (from: Scene, id: string, on: string) => when(from, pass(id, on)).decision;
    const none = { kind: "accepted", events: [] };
    expect(events(scene, "7K3M9QXW2RDT5-a1", "2026-11-23 16:23")).toEqual(none);
    expect(events(scene, "other", "2026-11-25 10:00")).toEqual(none);
    const approved = given(scene, decided("approve", { by: "supervisor" }));
    expect(events(approved, "7K3M9QXW2RDT5-a1", "2026-11-25 10:00")).toEqual(none);
    expect(approvalMoment(approvalOf(approved))).toBeUndefined();
    const questioned = given(scene, decided("question", { by: "supervisor" }));
    expect(events(questioned, "7K3M9QXW2RDT5-a1", "2026-11-25 10:00")).toEqual(none);
    expect(approvalMoment(approvalOf(questioned))).toBeUndefined();
  });

  it("passes it on without a reminder when it is noticed late", () => {
    const scene = lateAt(asked(), "2026-11-23 18:00");
    expect(noticesOf(scene, "approval-reminder")).toEqual([]);
    expect(holders(scene)).toEqual(["supervisor → director (late)"]);
  });

  it("keeps running after a reminder until the time itself", () => {
    const scene = until(asked(), "2026-11-23 17:00");
    expect(approvalMoment(approvalOf(scene))).toBe(at("2026-11-23 18:00"));
    expect(when(scene, pass("7K3M9QXW2RDT5-a1", "2026-11-23 17:59")).decision).toEqual({
      kind: "accepted",
      events: [],
    });
  });

  it("asks for no reminder where no time lies between it and the end", () => {
    const approval = approvalOf(asked());
    expect(approvalMoment({ ...approval, warnBy: approval.dueBy })).toBe(approval.dueBy);
    expect(approvalMoment(approval)).toBe(at("2026-11-23 16:24"));
  });

  it("is the general manager's own time when everybody else is left out", () => {
    const members = staff.filter(({ id }) => ["specialist", "gm", "repair", "finance", "hotline"].includes(id));
    const scene = until(
      given(
        nothing({ members }),
        ...stepsTo("proposing"),
        proposed(compensation(250), "specialist", "2026-11-23 10:00"),
        does({ type: "add-note", text: "n" }),
      ),
      "2026-11-24 12:00",
    );
    expect(approvalOf(scene)).toMatchObject({ approver: "gm", role: "gm", issue: 1, state: "reminded" });
  });

  it("has the clock of the solution asked for, not of one proposed before (OP-14)", () => {
    const first = given(ready(), proposed(compensation(250)), decided("refuse", { by: "supervisor" }));
    const again = given(first, proposed({ rung: 4, skipReason: "急", lines: [] }, "specialist", "2026-11-23 10:00"));
    const scene = until(again, "2026-11-23 18:00");
    const clock = (scope: Scene) => approvalOf(scope, -1).because;
    const firstPass = eventsOf(scene, "approval-passed-on").at(-1)!;
    expect(firstPass.approvalId).toBe(approvalOf(again, -1).id);
    expect(clock(again)).toMatchObject({ kind: "cutoff", cutoff: policy.approvals.sameDay.ordinary.cutoff });
    expect(firstPass.because).toMatchObject({ kind: "cutoff", cutoff: policy.approvals.sameDay.ordinary.cutoff });
  });
});
