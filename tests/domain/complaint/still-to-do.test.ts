import { describe, expect, it } from "vitest";
import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import { approvalOf, complaintOf, given, nothing, until, type Scene } from "./kit.ts";
import {
  carriedOut,
  closed,
  complainantDoes,
  consents,
  decided,
  does,
  proposed,
  released,
  repair,
  surveyed,
  visited,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";
import { one } from "./notice-scenes.ts";

const holds = (scene: Scene, notice: CausedNotice): boolean => stillTrue(complaintOf(scene), notice);

describe("a task that waited is still to do", () => {
  it("as a request for approval while its approver has to decide (design 6.4)", () => {
    const asked = given(nothing(), ...stepsTo("awaiting-approval"));
    const request = one(asked, "approval-request");
    expect(holds(asked, request)).toBe(true);
    expect(holds(given(asked, decided("approve", { by: "supervisor" })), request)).toBe(false);
    const passed = until(asked, "2026-11-23 12:00");
    expect(holds(passed, request)).toBe(false);
    expect(holds(passed, one(passed, "approval-reminder"))).toBe(false);
    expect(holds(passed, one(passed, "approval-request", 1))).toBe(true);
    expect(holds(passed, { ...request, about: "other" })).toBe(false);
    const both = given(nothing(), ...stepsTo("proposing"), proposed({ rung: 6, lines: [], deliveries: [repair()] }));
    expect(holds(both, { ...one(both, "approval-request", 1), about: approvalOf(both, 0).id })).toBe(false);
    expect(holds(both, { ...one(both, "approval-request"), to: { kind: "complainant" } })).toBe(false);
  });

  it("as an approver's question until it is answered", () => {
    const asked = given(nothing(), ...stepsTo("awaiting-approval"), decided("question", { by: "supervisor" }));
    const question = one(asked, "approval-question");
    expect(holds(asked, question)).toBe(true);
    expect(holds(asked, { ...question, about: "other" })).toBe(false);
    const id = approvalOf(asked).id;
    expect(holds(given(asked, does({ type: "answer-approver", approvalId: id, answer: "a" })), question)).toBe(false);
  });

  it("as a task while its stage lasts", () => {
    const releaseDue = given(nothing(), ...stepsTo("awaiting-release"));
    expect(holds(releaseDue, one(releaseDue, "release-due"))).toBe(true);
    expect(holds(given(releaseDue, released()), one(releaseDue, "release-due"))).toBe(false);
    const visit = given(nothing(), ...stepsTo("return-visit"));
    expect(holds(visit, one(visit, "return-visit-task"))).toBe(true);
    expect(holds(given(visit, visited()), one(visit, "return-visit-task"))).toBe(false);
    const closing = given(nothing(), ...stepsTo("closing"));
    expect(holds(closing, one(closing, "closing-due"))).toBe(true);
    expect(holds(given(closing, closed()), one(closing, "closing-due"))).toBe(false);
  });

  it("as a delivery's task until that delivery is done", () => {
    const two = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair(), repair({ id: "d2" })] }),
      released(),
      consents("accept"),
    );
    const [first, second] = [one(two, "delivery-task"), one(two, "delivery-task", 1)];
    const half = given(two, carriedOut());
    expect([holds(two, first), holds(half, first), holds(half, second)]).toEqual([true, false, true]);
    expect(holds(given(half, carriedOut(undefined, "d2")), second)).toBe(false);
  });

  it("as the question after the remedy while it can be answered, and not for an earlier remedy", () => {
    const asked = until(given(nothing(), ...stepsTo("confirming")), "2026-11-30 19:00");
    const [survey, reminder] = [one(asked, "survey"), one(asked, "survey-reminder")];
    expect([holds(asked, survey), holds(asked, reminder)]).toEqual([true, true]);
    expect(holds(given(asked, surveyed()), survey)).toBe(false);
    const again = given(
      asked,
      visited({ solved: "no" }, "2026-12-01 10:00"),
      proposed(),
      released(),
      complainantDoes({ type: "answer-proposal", answer: "accept", text: "" }),
      carriedOut("2026-12-02 10:00"),
    );
    expect(complaintOf(again).phase.status).toBe("confirming");
    expect([holds(again, survey), holds(again, reminder)]).toEqual([false, false]);
  });

  it("as word to each of several approvers, and as a question of one of them", () => {
    const both = given(nothing(), ...stepsTo("proposing"), proposed({ rung: 6, lines: [], deliveries: [repair()] }));
    expect([0, 1].map((nth) => holds(both, one(both, "approval-request", nth)))).toEqual([true, true]);
    const questioned = given(both, decided("question", { index: 1, by: "legal" }));
    expect(holds(questioned, one(questioned, "approval-question"))).toBe(true);
    expect(holds(questioned, one(both, "approval-request"))).toBe(true);
  });

  it("not as a task of what was taken back", () => {
    const spoken = does(
      { type: "record-answer", answer: "accept", at: at("2026-11-20 17:00"), words: "好" },
      "2026-11-20 17:00",
    );
    const agreed = given(nothing(), ...stepsTo("awaiting-consent"), spoken);
    const revoked = given(agreed, complainantDoes({ type: "revoke-answer", proposalId: "r1" }));
    expect([agreed, revoked].map((scene) => holds(scene, one(agreed, "delivery-task")))).toEqual([true, false]);
  });
});
