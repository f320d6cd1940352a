import { describe, expect, it } from "vitest";
import { approvalOf, given, verdict } from "./kit.ts";
import { decided, does } from "./steps.ts";
import { staff, staffWith } from "./world.ts";
import { bothAsked, within, asked } from "./approval-scenes.ts";

const bySupervisor = { by: "supervisor" };

describe("a link decides nothing", () => {
  it("after it has decided (design 6.4)", () => {
    const approved = given(asked(), decided("approve", bySupervisor));
    expect(verdict(approved, decided("refuse", bySupervisor))).toBe("already-decided");
    const refused = given(asked(), decided("refuse", bySupervisor));
    expect(verdict(refused, decided("approve", bySupervisor))).toBe("already-decided");
  });

  it("after the decision, whichever of its links is tried", () => {
    const scene = given(
      asked(),
      decided("question", bySupervisor),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }),
      decided("approve", bySupervisor),
    );
    expect(verdict(scene, decided("approve", { ...bySupervisor, issue: 1 }))).toBe("already-decided");
    expect(verdict(scene, decided("approve", { ...bySupervisor, terms: "others" }))).toBe("already-decided");
    const refused = given(asked(), decided("refuse", bySupervisor));
    expect(verdict(refused, decided("approve", { ...bySupervisor, terms: "others" }))).toBe("already-decided");
  });

  it("for other terms than those it showed", () => {
    expect(verdict(asked(), decided("approve", { ...bySupervisor, terms: "others" }))).toBe("terms-changed");
  });

  it("of another issue", () => {
    expect(verdict(asked(), decided("approve", { ...bySupervisor, issue: 2 }))).toBe("link-superseded");
  });

  it("for somebody else than the one who is asked", () => {
    expect(verdict(asked(), decided("approve", { by: "director" }))).toBe("not-the-approver");
    expect(verdict(asked(), decided("approve", { by: "specialist" }))).toBe("not-the-approver");
    expect(verdict(asked(), { ...decided("approve"), by: "complainant" })).toBe("not-the-approver");
  });

  it("for somebody who lost the role or left (design 6.4)", () => {
    const demoted = within(asked(), staffWith("supervisor", { roles: ["specialist"] }));
    expect(verdict(demoted, decided("approve", bySupervisor))).toBe("role-lost");
    const gone = within(asked(), staffWith("supervisor", { active: false }));
    expect(verdict(gone, decided("approve", bySupervisor))).toBe("role-lost");
  });

  it("for somebody whose role only others hold now", () => {
    const supervisor2 = { ...staff.find(({ id }) => id === "supervisor")!, id: "supervisor2", substitute: undefined };
    const members = [...staffWith("supervisor", { roles: ["specialist"] }), supervisor2];
    expect(verdict(within(asked(), members), decided("approve", bySupervisor))).toBe("role-lost");
  });

  it("for an approval that never was", () => {
    const step = decided("approve", bySupervisor);
    const foreign = {
      ...step,
      command: {
        type: "decide-approval",
        approvalId: "x",
        issue: 1,
        terms: "t",
        answer: "approve",
        text: "",
        how: "link",
      } as const,
    };
    expect(verdict(asked(), foreign)).toBe("unknown-approval");
  });

  it("after the complainant has withdrawn: nobody is asked any more (design 6.4)", () => {
    const scene = given(bothAsked(), decided("question", { index: 0, by: "vp" }), {
      by: "complainant",
      command: { type: "withdraw", reason: "算了" },
    });
    expect([approvalOf(scene, 0).state, approvalOf(scene, 1).state]).toEqual(["voided", "voided"]);
    expect(verdict(scene, decided("approve", { index: 1, by: "legal" }))).toBe("terms-changed");
  });
});
