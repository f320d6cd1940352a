import { describe, expect, it } from "vitest";
import { approvalOf, complaintOf, given, noticesOf, nothing, type Scene } from "./kit.ts";
import { type proposing, compensation, filed, line, proposed, verified } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

describe("a request for approval", () => {
  it("names amount, terms, time and reason, and carries a link of its own", () => {
    const scene = given(
      ready(),
      proposed({ lines: [line(200), line(50, { id: "l2", kind: "entitlement" })] }, "specialist", "2026-11-20 15:30"),
    );
    const approval = approvalOf(scene);
    expect(approval).toMatchObject({
      id: "7K3M9QXW2RDT5-a1",
      proposalId: "r1",
      required: "tier",
      role: "supervisor",
      approver: "supervisor",
      requester: "specialist",
      amount: { minor: 25_000, currency: "CNY" },
      state: "asked",
      issue: 1,
      nonce: "secret of link:7K3M9QXW2RDT5-a1:1",
      questions: 0,
      askedAt: at("2026-11-20 15:30"),
      formerly: [],
    });
    expect(approval.terms).toBe(complaintOf(scene).file.proposals[0]!.terms);
    expect(noticesOf(scene, "approval-request")).toEqual(["supervisor @ 2026-11-20 15:30"]);
  });

  it("for solutions 1 to 3 is due by the evening when asked by noon, else by the next noon (27 default, OP-14)", () => {
    const due = (on: string) => wall(approvalOf(given(ready(), proposed(compensation(250), "specialist", on))).dueBy);
    expect(due("2026-11-23 12:00")).toBe("2026-11-23 18:00");
    expect(due("2026-11-23 12:01")).toBe("2026-11-24 12:00");
  });

  it("for solutions 4 to 6 is due the same day when asked by three (FE-11, OP-14)", () => {
    const due = (on: string) => wall(approvalOf(given(ready(), proposed({ rung: 4 }, "specialist", on))).dueBy);
    expect(due("2026-11-23 15:00")).toBe("2026-11-23 18:00");
    expect(due("2026-11-23 15:01")).toBe("2026-11-24 12:00");
  });

  it.each(["CRITICAL", "MAJOR"] as const)(
    "for a %s complaint is due in two hours, at night in the morning (OP-14)",
    (grade) => {
      const scene = given(nothing(), filed({ grade }), verified());
      const ask = (on: string) => approvalOf(given(scene, proposed(compensation(250), "specialist", on)));
      expect(wall(ask("2026-11-21 20:00").dueBy)).toBe("2026-11-21 22:00");
      expect(wall(ask("2026-11-21 20:00").warnBy)).toBe("2026-11-21 21:36");
      expect(wall(ask("2026-11-21 23:00").dueBy)).toBe("2026-11-22 10:00");
    },
  );

  it("is asked again at 80 % of its office time (OP-06)", () => {
    const approval = approvalOf(given(ready(), proposed(compensation(250), "specialist", "2026-11-23 10:00")));
    expect(wall(approval.warnBy)).toBe("2026-11-23 16:24");
  });

  it("has other terms when anything about the proposal differs (design 6.4)", () => {
    const terms = (change: Parameters<typeof proposing>[0]) =>
      complaintOf(given(ready(), proposed(change))).file.proposals[0]!.terms;
    const base = terms({});
    expect(terms({})).toBe(base);
    const others = [
      { remedy: "换机" },
      { why: "别的" },
      { lines: [line(1)] },
      { completeBy: at("2026-12-05 18:00") },
      { rung: 1 as const },
    ];
    expect(new Set([base, ...others.map(terms)]).size).toBe(6);
  });
});
