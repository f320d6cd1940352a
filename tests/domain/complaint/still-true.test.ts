import { describe, expect, it } from "vitest";
import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import { approvalOf, complaintOf, given, nothing, until, type Scene, stamp } from "./kit.ts";
import {
  byPhone,
  carriedOut,
  closed,
  complainantDoes,
  consents,
  decided,
  does,
  filed,
  proposed,
  released,
  repair,
  surveyed,
  visited,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";
import { one, allOf } from "./notice-scenes.ts";

const holds = (scene: Scene, notice: CausedNotice): boolean => stillTrue(complaintOf(scene), notice);

describe("a notice that waited is still true", () => {
  it("as news until anything later was told, and while the complaint is open (design 6.2)", () => {
    const first = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 10:00");
    const news = one(first, "progress");
    expect(holds(first, news)).toBe(true);
    expect(holds(given(first, does({ type: "add-note", text: "n" })), news)).toBe(true);
    expect(holds(given(first, does({ type: "send-message", text: "t" })), news)).toBe(false);
    expect(holds(given(first, complainantDoes({ type: "withdraw", reason: "r" })), news)).toBe(false);
    const reminder = until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-11-22 16:00");
    expect(holds(reminder, one(reminder, "consent-reminder"))).toBe(true);
    expect(holds(given(reminder, consents("accept")), one(reminder, "consent-reminder"))).toBe(false);
  });

  it("as a warning or an alarm while that very deadline runs (design 6.2)", () => {
    const late = until(
      given(nothing(), ...stepsTo("transferred"), complainantDoes({ type: "add-message", text: "?" })),
      "2026-11-23 18:00",
    );
    const notices = ["deadline-warning", "deadline-missed"].map((kind) =>
      allOf(late).find((n) => n.kind === kind && n.about === "message-reply")!,
    );
    expect(notices.map((notice) => holds(late, notice))).toEqual([true, true]);
    const replied = given(late, does({ type: "send-message", text: "t" }));
    expect(notices.map((notice) => holds(replied, notice))).toEqual([false, false]);
    const again = given(replied, complainantDoes({ type: "add-message", text: "??" }));
    expect(notices.map((notice) => holds(again, notice))).toEqual([false, false]);
  });

  it("as a wish for a sentence until the news has left", () => {
    const wanted = until(given(nothing(), ...stepsTo("transferred")), "2026-11-21 23:00");
    expect(holds(wanted, one(wanted, "progress-sentence-wanted"))).toBe(true);
    expect(holds(until(wanted, "2026-11-22 10:00"), one(wanted, "progress-sentence-wanted"))).toBe(false);
  });

  it("as word of a new date and as a call while they are open", () => {
    const overdue = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-27 18:00");
    expect(holds(overdue, one(overdue, "overdue"))).toBe(true);
    expect(holds(given(overdue, released()), one(overdue, "overdue"))).toBe(false);
    const call = given(nothing(), filed({ form: byPhone }));
    expect(holds(call, one(call, "call-task"))).toBe(true);
    const done = does(
      {
        type: "record-contact",
        way: "call",
        result: "reached",
        at: at("2026-11-20 11:00"),
        told: true,
        summary: "s",
        callId: "call:1",
      },
      "2026-11-20 11:00",
    );
    expect(holds(given(call, done), one(call, "call-task"))).toBe(false);
  });

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

  it("as an offer while that very offer is open", () => {
    const offered = given(nothing(), ...stepsTo("awaiting-consent"));
    const offer = one(offered, "proposal");
    expect(holds(offered, offer)).toBe(true);
    expect(holds(given(offered, consents("accept")), offer)).toBe(false);
    const second = given(offered, consents("refuse", "不"), proposed(), released());
    expect(holds(second, offer)).toBe(false);
    expect(holds(second, one(second, "proposal", 1))).toBe(true);
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

  it("always, where it tells what has happened", () => {
    const scene = given(nothing(), ...stepsTo("closed"));
    for (const kind of ["acknowledgement", "assigned", "department-slip", "implementing", "result"])
      expect(holds(scene, one(scene, kind))).toBe(true);
  });

  it("as word to each of several approvers, and as a question of one of them", () => {
    const both = given(nothing(), ...stepsTo("proposing"), proposed({ rung: 6, lines: [], deliveries: [repair()] }));
    expect([0, 1].map((nth) => holds(both, one(both, "approval-request", nth)))).toEqual([true, true]);
    const questioned = given(both, decided("question", { index: 1, by: "legal" }));
    expect(holds(questioned, one(questioned, "approval-question"))).toBe(true);
    expect(holds(questioned, one(both, "approval-request"))).toBe(true);
  });

  it("not as news once the complaint is closed, be it in the same moment", () => {
    const first = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 09:30");
    const news = one(first, "progress");
    const ended = given(first, { ...complainantDoes({ type: "withdraw", reason: "r" }), on: stamp(news.at) });
    expect(complaintOf(ended).file.toldAt).toBe(news.at);
    expect(holds(ended, news)).toBe(false);
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

  it("as the newest date only, where the promised one passed again and again (design 6.2)", () => {
    const scene = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-30 18:00");
    const [first, second] = [one(scene, "overdue"), one(scene, "overdue", 1)];
    const then = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-27 18:00");
    expect([holds(then, first), holds(scene, first), holds(scene, second)]).toEqual([true, false, true]);
  });

  it("as the alarm of each level, and to one who hears of it again only as the newest", () => {
    const scene = until(given(nothing(), filed()), "2026-12-01 18:00");
    const alarms = allOf(scene).filter(({ kind, about }) => kind === "deadline-missed" && about === "first-response");
    expect(alarms.map((alarm) => [alarm.to.kind === "staff" && alarm.to.id, holds(scene, alarm)])).toEqual([
      ["supervisor", true],
      ["director", true],
      ["vp", true],
      ["gm", false],
      ["gm", true],
    ]);
  });
});
