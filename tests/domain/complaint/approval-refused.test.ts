import { describe, expect, it } from "vitest";
import { approvalOf, complaintOf, dueOn, eventsOf, given, noticesOf, openIds, statusOf, verdict } from "./kit.ts";
import { decided } from "./steps.ts";
import { bothAsked, asked } from "./approval-scenes.ts";

const bySupervisor = { by: "supervisor" };

describe("an approver who refuses", () => {
  it("says why, and the owner owes the next proposal in a new round (OP-03)", () => {
    const scene = given(asked(), decided("refuse", { ...bySupervisor, text: "超出标准" }, "2026-11-20 16:00"));
    expect(statusOf(scene)).toBe("proposing");
    expect(approvalOf(scene)).toMatchObject({ state: "refused", reason: "超出标准", decidedBy: "supervisor" });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("rejected");
    expect(complaintOf(scene).file.round).toBe(2);
    expect(dueOn(scene, "proposal")).toBe("2026-11-21 16:00");
    expect(noticesOf(scene, "approval-decided")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(verdict(asked(), decided("refuse", { ...bySupervisor, text: " " }))).toBe("reason-missing at text");
  });

  it("voids the other approval, whose link then decides nothing (OP-03)", () => {
    const scene = given(bothAsked(), decided("refuse", { index: 1, by: "legal" }));
    expect(approvalOf(scene, 0).state).toBe("voided");
    expect(eventsOf(scene, "approval-voided")).toHaveLength(1);
    expect(verdict(scene, decided("approve", { index: 0, by: "vp" }))).toBe("terms-changed");
  });

  it("ends the question that another approver had open (OP-06)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("refuse", { index: 1, by: "legal" }),
    );
    expect(openIds(scene).filter((id) => id.startsWith("approver-question"))).toEqual([]);
    expect(approvalOf(scene, 0).state).toBe("voided");
  });

  it("leaves an approval that was given as it is", () => {
    const scene = given(
      bothAsked(),
      decided("approve", { index: 0, by: "vp" }),
      decided("refuse", { index: 1, by: "legal" }),
    );
    expect(approvalOf(scene, 0).state).toBe("approved");
  });
});
