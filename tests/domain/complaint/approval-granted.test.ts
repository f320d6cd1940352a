import { describe, expect, it } from "vitest";
import { approvalOf, eventsOf, given, noticesOf, nothing, openIds, statusOf, verdict, type Scene } from "./kit.ts";
import { compensation, decided, line, proposed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
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

describe("a large amount", () => {
  const large = (yuan: number): Scene => given(nothing(), ...stepsTo("proposing"), proposed(compensation(yuan)));
  const approve = (change: object) => decided("approve", { by: "vp", ...change });

  it("is typed by the approver above 1 000 yuan (design 6.3)", () => {
    expect(verdict(large(1000), approve({}))).toBe("accepted");
    expect(verdict(large(1000.01), approve({}))).toBe("amount-missing at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_000 }))).toBe("amount-mismatch at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_001 }))).toBe("accepted");
    expect(verdict(large(1000.01), decided("refuse", { by: "vp" }))).toBe("accepted");
  });

  it("needs a sign-in above 5 000 yuan (design 6.3)", () => {
    const gm = (change: object) => decided("approve", { by: "gm", ...change });
    expect(verdict(large(5000), gm({ typedMinor: 500_000 }))).toBe("accepted");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001 }))).toBe("sign-in-required");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001, how: "signed-in" }))).toBe("accepted");
    expect(verdict(large(5000.01), decided("refuse", { by: "gm" }))).toBe("accepted");
  });

  it("is large when it is owed by law too: the approver approves what is paid (OP-04, design 6.3)", () => {
    const owed = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 5, lines: [line(6000, { kind: "entitlement", rung: 5 })] }),
    );
    expect(approvalOf(owed).amount.minor).toBe(600_000);
    expect(verdict(owed, approve({ typedMinor: 600_000 }))).toBe("sign-in-required");
  });
});
