import { describe, expect, it } from "vitest";
import { approvalOf, deadlineOf, dueOn, given, noticesOf, nothing, openIds, verdict, type Scene } from "./kit.ts";
import { decided, does, proposed, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";
import { bothAsked, asked } from "./approval-scenes.ts";

const bySupervisor = { by: "supervisor" };

describe("an approver who asks back", () => {
  const questioned = (): Scene =>
    given(asked(), decided("question", { ...bySupervisor, text: "为什么不先修？" }, "2026-11-20 16:00"));
  const answer = (scene: Scene, on?: string) =>
    does({ type: "answer-approver", approvalId: approvalOf(scene).id, answer: "已修两次" }, on);

  it("is owed an answer by the requester within four office hours; the complainant's dates stay (OP-03)", () => {
    const before = asked();
    const scene = questioned();
    const id = `approver-question:${approvalOf(scene).id}`;
    expect(deadlineOf(scene, id)).toMatchObject({ owner: "specialist", key: "approver-question" });
    expect(dueOn(scene, id)).toBe("2026-11-23 11:00");
    expect(dueOn(scene, "answer")).toBe(dueOn(before, "answer"));
    expect(approvalOf(scene)).toMatchObject({ state: "questioned", question: "为什么不先修？", questions: 1 });
    expect(noticesOf(scene, "approval-question")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(verdict(asked(), decided("question", { ...bySupervisor, text: "" }))).toBe("reason-missing at text");
  });

  it("gets a new link and a new clock with the answer (OP-03)", () => {
    const scene = given(questioned(), answer(questioned(), "2026-11-23 10:00"));
    expect(approvalOf(scene)).toMatchObject({
      state: "asked",
      issue: 2,
      answer: "已修两次",
      nonce: "secret of link:7K3M9QXW2RDT5-a1:2",
    });
    expect(wall(approvalOf(scene).dueBy)).toBe("2026-11-23 18:00");
    expect(wall(approvalOf(scene).warnBy)).toBe("2026-11-23 16:24");
    expect(approvalOf(scene).because).toMatchObject({ kind: "cutoff", from: at("2026-11-23 10:00") });
    expect(openIds(scene)).not.toContain("approver-question:7K3M9QXW2RDT5-a1");
    expect(noticesOf(scene, "approval-request")).toEqual([
      "supervisor @ 2026-11-20 15:30",
      "supervisor @ 2026-11-23 10:00",
    ]);
    expect(verdict(scene, decided("approve", { ...bySupervisor, issue: 1 }))).toBe("link-superseded");
    expect(verdict(scene, decided("approve", bySupervisor))).toBe("accepted");
  });

  it("has the clock of the solution for the new link too (FE-11)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 4, lines: [] }, "specialist", "2026-11-23 10:00"),
      decided("question", { by: "vp" }),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }, "2026-11-23 13:00"),
    );
    expect(wall(approvalOf(scene).dueBy)).toBe("2026-11-23 18:00");
  });

  it("cannot decide by the old link before the answer", () => {
    expect(verdict(questioned(), decided("approve", bySupervisor))).toBe("link-superseded");
  });

  it("may ask twice, not three times (OP-03)", () => {
    const ask = decided("question", bySupervisor);
    const scene = given(questioned(), answer(questioned()), ask, answer(questioned()));
    expect(verdict(scene, ask)).toBe("no-more-questions");
    expect(verdict(scene, decided("refuse", bySupervisor))).toBe("accepted");
  });

  it("does not end the question of another approver (OP-06)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("question", { index: 1, by: "legal" }),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }),
    );
    expect(openIds(scene)).toContain("approver-question:7K3M9QXW2RDT5-a2");
    expect(openIds(scene)).not.toContain("approver-question:7K3M9QXW2RDT5-a1");
    expect(deadlineOf(scene, "approver-question:7K3M9QXW2RDT5-a1").state).toBe("kept");
  });

  it("is answered once, and only where something was asked", () => {
    expect(verdict(asked(), answer(asked()))).toBe("no-open-question at approvalId");
    expect(verdict(asked(), does({ type: "answer-approver", approvalId: "x", answer: "a" }))).toBe(
      "unknown-approval at approvalId",
    );
  });
});

describe("who answers an approver", () => {
  it("is somebody who may propose", () => {
    const scene = given(asked(), decided("question", bySupervisor));
    const step = { type: "answer-approver", approvalId: approvalOf(scene).id, answer: "a" } as const;
    expect(verdict(scene, staffDoes("hotline", step))).toBe("not-your-role");
    expect(verdict(scene, staffDoes("director", step))).toBe("accepted");
  });
});
