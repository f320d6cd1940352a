import { describe, expect, it } from "vitest";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import {
  isForComplainant,
  keepsWakingHours,
  noticeId,
  type CausedNotice,
} from "../../../functions/domain/complaint/notice.ts";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import { tells } from "../../../functions/domain/complaint/telling.ts";
import type { Deadline } from "../../../functions/domain/complaint/deadline-entry.ts";
import { evolveDeadlines } from "../../../functions/domain/complaint/evolve-deadlines.ts";
import { approvalOf, complaintOf, deadlineOf, given, nothing, until, type Scene } from "./kit.ts";
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
import { at, wall } from "./world.ts";

const allOf = (scene: Scene): readonly CausedNotice[] => scene.entries.flatMap(({ notices }) => notices);
const one = (scene: Scene, kind: string, nth = 0): CausedNotice => {
  const found = allOf(scene)
    .filter((notice) => notice.kind === kind)
    .at(nth);
  if (found === undefined) throw new Error(`no ${kind} left`);
  return found;
};
const holds = (scene: Scene, notice: CausedNotice): boolean => stillTrue(complaintOf(scene), notice);

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
});

describe("telling the complainant about the state", () => {
  const told = (scene: Scene) => wall(complaintOf(scene).file.toldAt);

  it("is what leaves for them, question and result included (OP-15)", () => {
    expect(told(until(given(nothing(), ...stepsTo("confirming")), "2026-11-28 08:00"))).toBe("2026-11-27 18:00");
    expect(told(until(given(nothing(), ...stepsTo("confirming")), "2026-11-30 19:00"))).toBe("2026-11-30 18:00");
    expect(told(given(nothing(), ...stepsTo("closed")))).toBe("2026-11-30 10:00");
    expect(told(given(nothing(), ...stepsTo("return-visit"), visited({}, "2026-12-03 15:00")))).toBe(
      "2026-12-03 15:00",
    );
  });

  it("is not what they send, what only we know, or a date moved in silence", () => {
    const because = deadlineOf(given(nothing(), filed()), "answer").because;
    const moved = { type: "deadline-moved", id: "answer", dueBy: because.at, because } as const;
    expect(tells({ ...moved, reason: "told-late" })).toBe(true);
    expect(tells({ ...moved, reason: "regraded" })).toBe(false);
    expect(tells({ type: "message-received", sealed: null })).toBe(false);
    expect(tells({ type: "note-added", sealed: null })).toBe(false);
    expect(told(given(nothing(), ...stepsTo("awaiting-consent"), consents("question", "?")))).toBe("2026-11-20 16:00");
  });
});

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
});

describe("a deadline in the log", () => {
  const open: Deadline = deadlineOf(given(nothing(), filed()), "answer");
  const now = at("2026-11-23 10:00");
  const because = open.because;

  it("keeps the date first given beside the one in force, with a warning of its own where it has one (OP-13)", () => {
    const dueBy = at("2026-11-26 18:00");
    const moved = { type: "deadline-moved", id: "answer", dueBy, because, reason: "calendar" } as const;
    expect(evolveDeadlines([open], { ...moved, warnBy: now }, now)[0]).toMatchObject({
      dueBy,
      warnBy: now,
      firstDueBy: open.dueBy,
    });
    expect(evolveDeadlines([open], moved, now)[0]).not.toHaveProperty("warnBy");
  });

  it("that has ended stays as it ended", () => {
    const [kept] = evolveDeadlines([open], { type: "deadline-kept", id: "answer" }, now);
    expect(kept).toMatchObject({ state: "kept", endedAt: now });
    for (const type of ["deadline-dropped", "deadline-warned", "deadline-kept"] as const)
      expect(evolveDeadlines([kept!], { type, id: "answer" }, at("2026-12-23 10:00"))).toEqual([kept]);
    expect(evolveDeadlines([open], { type: "deadline-dropped", id: "answer" }, at("2026-12-23 10:00"))[0]!.state).toBe(
      "dropped",
    );
  });

  it("that was missed is warned of no more and has its next level, or none", () => {
    const missed = { type: "deadline-missed", id: "answer", level: 1, late: "a", to: "b" } as const;
    const [once] = evolveDeadlines([open], { ...missed, nextBy: now }, now);
    expect(once).toMatchObject({ level: 1, warned: true, escalateBy: now });
    expect(evolveDeadlines([once!], { ...missed, level: 2 }, now)[0]).not.toHaveProperty("escalateBy");
  });

  it("takes the place of one with the same id, and leaves the others", () => {
    const other = { ...open, id: "handle" };
    const list = evolveDeadlines([open, other], { type: "deadline-opened", deadline: { ...open, owner: "gm" } }, now);
    expect(list.map(({ id, owner }) => `${id} ${owner}`)).toEqual(["handle specialist", "answer gm"]);
  });
});
