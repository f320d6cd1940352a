import { describe, expect, it } from "vitest";
import type { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import { isForComplainant, keepsWakingHours, noticeId } from "../../../functions/domain/complaint/notice.ts";
import { approvalOf, complaintOf, deadlineOf, given, nothing, until, type Scene } from "./kit.ts";
import { byPhone, decided, filed, proposed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { one, allOf } from "./notice-scenes.ts";

describe("a notice", () => {
  it("is numbered by complaint, commit and place, so that a second dispatch finds the first", () => {
    const scene = given(nothing(), filed({ grade: "MAJOR" }));
    expect(allOf(scene).map((notice) => [noticeId(notice), notice.kind])).toEqual([
      ["7K3M9QXW2RDT5#1#0", "acknowledgement"],
      ["7K3M9QXW2RDT5#1#1", "assigned"],
      ["7K3M9QXW2RDT5#1#2", "gm-report"],
    ]);
    expect(allOf(scene)[0]).toEqual({
      kind: "acknowledgement",
      to: { kind: "complainant" },
      number: "7K3M9QXW2RDT5",
      n: 1,
      k: 0,
      at: scene.now,
    });
  });

  it("says what it is about: a deadline, an approval, a delivery", () => {
    const overdue = one(until(given(nothing(), ...stepsTo("proposing")), "2026-11-27 18:00"), "overdue");
    expect(overdue).toMatchObject({ about: "answer", to: { kind: "complainant" } });
    const asked = given(nothing(), ...stepsTo("awaiting-approval"));
    expect(one(asked, "approval-request").about).toBe("7K3M9QXW2RDT5-a1");
    const answered = given(asked, decided("approve", { by: "supervisor" }));
    expect(one(answered, "approval-decided")).toMatchObject({ about: "7K3M9QXW2RDT5-a1", to: { id: "specialist" } });
    expect(one(given(nothing(), ...stepsTo("implementing")), "delivery-task").about).toBe("d1");
    expect(one(until(given(nothing(), filed()), "2026-11-21 06:00"), "deadline-warning").about).toBe("first-response");
    expect(one(given(nothing(), filed()), "assigned")).not.toHaveProperty("about");
  });

  it("reaches the requester of an approval, whoever owns the complaint", () => {
    const both = given(nothing(), ...stepsTo("proposing"), proposed({ rung: 6, lines: [] }, "supervisor"));
    expect(one(given(both, decided("question", { index: 1, by: "legal" })), "approval-question")).toMatchObject({
      to: { id: "supervisor" },
      about: approvalOf(both, 1).id,
    });
    expect(one(given(both, decided("approve", { index: 1, by: "legal" })), "approval-decided").to).toEqual({
      kind: "staff",
      id: "supervisor",
    });
    const late = until(both, "2026-11-23 12:00");
    expect(
      allOf(late)
        .filter(({ kind }) => kind === "approval-reminder")
        .map(({ to }) => to),
    ).toEqual([
      { kind: "staff", id: "vp" },
      { kind: "staff", id: "legal" },
    ]);
  });

  it("is a mail for whoever has mail; nothing is sent to somebody with a telephone only (OP-02)", () => {
    const kinds = (form: object) =>
      allOf(given(nothing(), ...stepsTo("closed", filed({ form })).slice(0, 9)))
        .filter(({ kind }) => isForComplainant(kind))
        .map(({ kind }) => kind);
    expect(kinds({})).toEqual(["acknowledgement", "proposal", "implementing"]);
    expect(kinds(byPhone)).toEqual([]);
  });

  it("of every day events goes to whom it concerns", () => {
    const byKind = (scene: Scene) =>
      allOf({ ...scene, entries: scene.entries.slice(-1) }).map(
        ({ kind, to }) => `${kind} ${to.kind === "staff" ? to.id : "*"}`,
      );
    expect(byKind(given(nothing(), ...stepsTo("implementing")))).toEqual([
      "implementing *",
      "consent-given specialist",
      "delivery-task repair",
    ]);
    expect(byKind(given(nothing(), ...stepsTo("closing")))).toEqual(["closing-due specialist"]);
    expect(byKind(given(nothing(), ...stepsTo("return-visit")))).toEqual(["return-visit-task supervisor"]);
    expect(byKind(given(nothing(), ...stepsTo("closed")))).toEqual(["result *"]);
    expect(byKind(given(nothing(), ...stepsTo("confirming")))).toEqual([]);
    expect(byKind(given(nothing(), ...stepsTo("verifying")))).toEqual([]);
    expect(byKind(given(nothing(), ...stepsTo("awaiting-approval"), decided("refuse", { by: "supervisor" })))).toEqual([
      "approval-decided specialist",
    ]);
  });

  it("is not sent for a date that moved for another reason", () => {
    const scene = given(nothing(), filed());
    const { because } = deadlineOf(scene, "answer");
    const commit = {
      n: 2,
      at: scene.now,
      policy: "p",
      actor: "system",
      events: [{ type: "deadline-moved", id: "answer", dueBy: because.at, because, reason: "calendar" } as const],
    };
    expect(effects(complaintOf(scene), commit)).toEqual([]);
  });

  it("keeps the complainant's night, the acknowledgement apart (OP-15, IN-22)", () => {
    expect([
      keepsWakingHours("acknowledgement"),
      keepsWakingHours("progress"),
      keepsWakingHours("deadline-missed"),
    ]).toEqual([false, true, false]);
    expect([isForComplainant("result"), isForComplainant("gm-report")]).toEqual([true, false]);
  });

  it("is caused by nothing that concerns nobody outside", () => {
    const scene = given(nothing(), ...stepsTo("confirming"));
    const caused = (...events: readonly ComplaintEvent[]) =>
      effects(complaintOf(scene), { n: 99, at: scene.now, policy: "p", actor: "system", events });
    expect(
      caused(
        { type: "deadline-kept", id: "answer" },
        { type: "approval-voided", approvalId: "a1" },
        { type: "note-added", sealed: { text: "t" } },
        { type: "verification-started" },
      ),
    ).toEqual([]);
  });

  it("never warns the complainant or the system of a time that is theirs", () => {
    const scene = given(nothing(), ...stepsTo("confirming"));
    expect(deadlineOf(scene, "survey").owner).toBe("system");
    const warned = (id: string, from: Scene) =>
      effects(complaintOf(from), {
        n: 99,
        at: from.now,
        policy: "p",
        actor: "system",
        events: [{ type: "deadline-warned", id }],
      });
    expect(warned("survey", scene)).toEqual([]);
    expect(warned("consent", given(nothing(), ...stepsTo("awaiting-consent")))).toEqual([]);
  });
});
