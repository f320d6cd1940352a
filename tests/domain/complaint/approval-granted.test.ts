import { describe, expect, it } from "vitest";
import { approvalOf, eventsOf, given, noticesOf, openIds, statusOf } from "./kit.ts";
import { decided } from "./steps.ts";
import { at } from "./world.ts";
import { bothAsked, asked } from "./approval-scenes.ts";

const bySupervisor = { by: "supervisor" };

describe("an approver who agrees", () => {
  it("approves the remedy, which then waits for its owner's release (OP-03, OP-18)", () => {
    const scene = given(asked(), decided("approve", bySupervisor, "2026-11-20 16:00"));
    expect(statusOf(scene)).toBe("awaiting-release");
    expect(approvalOf(scene)).toMatchObject({
      state: "approved",
      decidedBy: "supervisor",
      decidedAt: at("2026-11-20 16:00"),
    });
    expect(eventsOf(scene, "remedy-approved")).toEqual([
      { type: "remedy-approved", proposalId: "r1", by: "approvers" },
    ]);
    expect(eventsOf(scene, "approval-granted")).toEqual([
      { type: "approval-granted", approvalId: approvalOf(scene).id, by: "supervisor", issue: 1, how: "link" },
    ]);
    expect(noticesOf(scene, "approval-decided")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(noticesOf(scene, "release-due")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(openIds(scene)).toContain("release");
  });

  it("is not enough while another one is asked (LG-09)", () => {
    const one = given(bothAsked(), decided("approve", { index: 0, by: "vp" }));
    expect(statusOf(one)).toBe("awaiting-approval");
    expect(statusOf(given(one, decided("approve", { index: 1, by: "legal" })))).toBe("awaiting-release");
  });

  it("is not enough while another one has a question open (LG-09)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("approve", { index: 1, by: "legal" }),
    );
    expect(statusOf(scene)).toBe("awaiting-approval");
  });
});
