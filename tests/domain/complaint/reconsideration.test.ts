import { describe, expect, it } from "vitest";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  lastEvents,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  until,
  verdict,
  type Scene,
  type Step,
} from "./kit.ts";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import {
  asksAgain,
  byPhone,
  carriedOut,
  closed,
  compensation,
  complainantDoes,
  consents,
  decided,
  does,
  filed,
  payment,
  proposed,
  reconsidered,
  released,
  repair,
  staffDoes,
  surveyed,
  visited,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staffWith, wall, type World } from "./world.ts";

const history = (status: Status, ...more: Step[]): Scene => given(nothing(), ...stepsTo(status), ...more);
const file = (scene: Scene) => complaintOf(scene).file;
const note = (by: string, on?: string): Step => staffDoes(by, { type: "add-note", text: "看过了" }, on);

/** Closed after a payment of so many yuan that a manager approved. */
const approvedBy = (yuan: number, approver: string, world: Partial<World> = {}): Scene =>
  given(
    nothing(world),
    ...stepsTo("proposing"),
    proposed({ ...compensation(yuan), deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
    decided("approve", { by: approver, how: "signed-in", typedMinor: yuan * 100 }, "2026-11-20 15:40"),
    released("2026-11-20 16:00"),
    consents("accept", "", "2026-11-20 17:00"),
    carriedOut("2026-11-27 16:00"),
    surveyed({}, "2026-11-28 09:00"),
    closed("2026-11-30 10:00"),
  );
const reviewerOf = (scene: Scene): string | undefined => file(given(scene, asksAgain())).reconsideration?.reviewer;

describe("asking for reconsideration", () => {
  it("is possible for 15 working days after closing, to the minute (OP-29, RE-08)", () => {
    const scene = history("closed");
    expect(complaintOf(scene).phase).toMatchObject({ reconsiderUntil: at("2026-12-21 18:00") });
    expect(verdict(scene, asksAgain("2026-12-21 18:00"))).toBe("accepted");
    expect(verdict(scene, asksAgain("2026-12-21 18:01"))).toBe("reconsideration-too-late");
  });

  it.each(["received", "proposing", "awaiting-consent", "closing"] as const)(
    "has nothing to ask about while the complaint is %s (RE-06)",
    (status) => {
      expect(verdict(history(status), asksAgain())).toBe("not-closed");
    },
  );

  it("is not possible where the complainant took the complaint back: there is no result (OP-27)", () => {
    const scene = history("verifying", complainantDoes({ type: "withdraw", reason: "不用了" }));
    expect(verdict(scene, asksAgain())).toBe("nothing-to-reconsider");
  });

  it("is possible once: not while it runs, not after it, not after the round that it led to (OP-29)", () => {
    const running = history("reconsidering");
    expect(verdict(running, asksAgain())).toBe("already-reconsidered");
    expect(verdict(given(running, reconsidered(false)), asksAgain())).toBe("already-reconsidered");
    const again = given(running, reconsidered(true, {}, "supervisor", "2026-12-02 10:00"));
    expect(verdict(again, asksAgain())).toBe("already-reconsidered");
    const secondEnd = given(
      again,
      proposed({ completeBy: at("2026-12-08 18:00"), deliveries: [repair({ dueBy: at("2026-12-08 18:00") })] }),
      released("2026-12-02 16:00"),
      complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" }, "2026-12-02 17:00"),
      carriedOut("2026-12-03 16:00"),
      surveyed({}, "2026-12-04 09:00"),
      closed("2026-12-04 10:00"),
    );
    expect(complaintOf(secondEnd).phase).not.toHaveProperty("reconsiderUntil");
    expect(verdict(secondEnd, asksAgain())).toBe("already-reconsidered");
  });

  it("is acknowledged with the name and the date, and the person who decides is told (OP-29)", () => {
    const scene = history("reconsidering");
    expect(noticesOf(scene, "reconsideration-begun")).toEqual(["complainant @ 2026-12-01 10:00"]);
    expect(noticesOf(scene, "reconsideration-task")).toEqual(["supervisor @ 2026-12-01 10:00"]);
    expect(file(scene).reconsideration).toEqual({
      askedAt: at("2026-12-01 10:00"),
      reason: "主板换了，电脑还是黑屏。",
      reviewer: "supervisor",
      formerOwner: "specialist",
    });
  });

  it("keeps the result that it is about (OP-29)", () => {
    const before = complaintOf(history("closed")).phase;
    expect(complaintOf(history("reconsidering")).phase).toEqual({ status: "reconsidering", closing: before });
  });
});

describe("who reconsiders", () => {
  it("is the first level above the owner, where nobody else decided (RE-03)", () => {
    expect(reviewerOf(history("closed"))).toBe("supervisor");
  });

  it.each([
    [250, "supervisor", "director"],
    [500, "director", "vp"],
    [2000, "vp", "gm"],
  ])("is one level above the last approver: after %i yuan by the %s the %s (RE-02, RE-03)", (yuan, by, reviewer) => {
    expect(reviewerOf(approvedBy(yuan, by))).toBe(reviewer);
  });

  it("is never somebody who took part, be it with a note: the next level looks again (OP-10, OP-29)", () => {
    expect(reviewerOf(history("closed", note("supervisor")))).toBe("director");
    expect(reviewerOf(history("closed", note("supervisor"), note("director")))).toBe("vp");
  });

  it("is nobody who was asked to approve and let it pass on, either (OP-10)", () => {
    const asked = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ ...compensation(250), deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
    );
    const late = until(asked, "2026-11-23 13:00");
    const scene = given(
      late,
      decided("approve", { by: "director" }, "2026-11-23 13:30"),
      released("2026-11-23 14:00"),
      consents("accept"),
      carriedOut("2026-11-27 16:00"),
      surveyed({}, "2026-11-28 09:00"),
      closed("2026-11-30 10:00"),
      note("vp"),
    );
    expect(file(scene).approvals[0]!.formerly.map(({ approver }) => approver)).toEqual(["supervisor"]);
    expect(reviewerOf(scene)).toBe("gm");
  });

  it("is from below where nobody above is left who took no part: to be independent is worth more (OP-29)", () => {
    expect(reviewerOf(approvedBy(4000, "gm"))).toBe("vp");
  });

  it("is the last instance where everybody took part: nothing is without an owner (RE-04, OP-06)", () => {
    const everybody = ["supervisor", "director", "vp", "gm"].map((id) => note(id));
    expect(reviewerOf(history("closed", ...everybody))).toBe("gm");
  });

  it("is there: somebody away for long is passed over while another is present (OP-11)", () => {
    const away = { from: at("2026-11-01 00:00"), to: at("2027-01-01 00:00") };
    const members = staffWith("supervisor", { absences: [away], substitute: undefined });
    const scene = given(nothing({ members }), ...stepsTo("reconsidering"));
    expect(file(scene).reconsideration?.reviewer).toBe("director");
  });
});

describe("while it is reconsidered", () => {
  it("the result is owed within 5 working days, by whoever decides (RE-07)", () => {
    const scene = history("reconsidering");
    expect(deadlineOf(scene, "reconsideration")).toMatchObject({ owner: "supervisor", state: "open" });
    expect(dueOn(scene, "reconsideration")).toBe("2026-12-08 18:00");
  });

  it("does not stop for nights and holidays where the complaint is critical (OP-01)", () => {
    const visitedOnce = [...stepsTo("return-visit", filed({ grade: "CRITICAL" })), visited(), closed()];
    const scene = given(nothing(), ...visitedOnce, asksAgain("2026-12-04 10:00"));
    expect(dueOn(scene, "reconsideration")).toBe("2026-12-09 10:00");
  });

  it("the complainant hears of progress every 48 hours again, and the new person is asked for a sentence (OP-15)", () => {
    const scene = until(history("reconsidering"), "2026-12-05 12:00");
    expect(noticesOf(scene, "progress")).toEqual(["complainant @ 2026-12-03 09:30", "complainant @ 2026-12-05 09:00"]);
    expect(noticesOf(scene, "progress-sentence-wanted")).toContain("supervisor @ 2026-12-02 22:00");
  });

  it("whoever decides is warned, then it goes up level by level, and the complainant is told of the new date (GD-13, CM-09)", () => {
    const scene = until(history("reconsidering"), "2026-12-11 09:00");
    expect(noticesOf(scene, "deadline-warning").at(-1)).toBe("supervisor @ 2026-12-07 16:24");
    const missed = eventsOf(scene, "deadline-missed").filter(({ id }) => id === "reconsideration");
    expect(missed.map(({ to, late }) => `${to} for ${late}`)).toEqual([
      "director for supervisor",
      "vp for supervisor",
      "gm for supervisor",
    ]);
    expect(noticesOf(scene, "overdue")).toEqual([
      "complainant @ 2026-12-08 18:00",
      "complainant @ 2026-12-09 18:00",
      "complainant @ 2026-12-10 18:00",
    ]);
  });

  it("what is written is answered by whoever decides, not by who decided before (OP-29)", () => {
    const scene = history("reconsidering", complainantDoes({ type: "add-message", text: "还有照片" }));
    expect(deadlineOf(scene, "message-reply").owner).toBe("supervisor");
    expect(noticesOf(scene, "message-received").at(-1)).toMatch(/^supervisor/);
  });

  it("nobody hands it on or cuts it short (OP-29)", () => {
    const scene = history("reconsidering");
    for (const step of [
      staffDoes("director", { type: "assign-owner", owner: "specialist" }),
      complainantDoes({ type: "withdraw", reason: "算了" }),
      does({ type: "close-complaint", finalType: "product-quality", result: "r", measures: "m" }),
    ])
      expect(verdict(scene, step)).toBe("not-possible-in-this-stage");
  });

  it("a task is no longer true once it is decided, and the acknowledgement stays true", () => {
    const scene = history("reconsidering");
    const after = given(scene, reconsidered(false));
    const notices = scene.entries.at(-1)!.notices;
    const kinds = (state: Scene) =>
      notices.filter((notice) => stillTrue(complaintOf(state), notice)).map(({ kind }) => kind);
    expect(kinds(scene)).toEqual(["reconsideration-begun", "reconsideration-task"]);
    expect(kinds(after)).toEqual(["reconsideration-begun"]);
  });
});

describe("who may decide it", () => {
  it("is the person who was asked, and nobody else (OP-29)", () => {
    const scene = history("reconsidering");
    expect(verdict(scene, reconsidered(false))).toBe("accepted");
    for (const other of ["specialist", "specialist2", "director", "gm", "quality"])
      expect(verdict(scene, reconsidered(false, {}, other))).toBe("not-the-reviewer");
    expect(verdict(scene, reconsidered(false, {}, "auditor"))).toBe("not-your-role");
    expect(verdict(history("closed"), reconsidered(false))).toBe("not-possible-in-this-stage");
  });

  it("is, once it is late, also whom it was reported to, so that nobody's absence leaves it undecided (OP-06)", () => {
    const late = until(history("reconsidering"), "2026-12-08 18:00");
    expect(verdict(late, reconsidered(false, {}, "vp"))).toBe("not-the-reviewer");
    expect(verdict(late, reconsidered(false, {}, "director"))).toBe("accepted");
    expect(verdict(late, reconsidered(false))).toBe("accepted");
    const { reconsideration, handlers } = file(given(late, reconsidered(true, {}, "director")));
    expect(reconsideration?.decision?.by).toBe("director");
    expect(handlers).toContain("director");
  });

  it("is never whom it was reported to when they took part (OP-29)", () => {
    const late = until(history("closed", note("director"), asksAgain("2026-12-01 10:00")), "2026-12-08 18:00");
    expect(file(late).deadlines.find(({ id }) => id === "reconsideration")?.escalatedTo).toBe("director");
    expect(verdict(late, reconsidered(false, {}, "director"))).toBe("not-the-reviewer");
  });
});

describe("a result that stands", () => {
  const scene = history(
    "reconsidering",
    complainantDoes({ type: "add-message", text: "还有照片" }),
    reconsidered(false, { measures: "无" }, "supervisor", "2026-12-03 15:00"),
  );

  it("is the final position, in the words of whoever looked again (OP-05, OP-29)", () => {
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "final-position",
      closedAt: at("2026-12-03 15:00"),
      words: { result: "重新检测过，请看说明。", measures: "无" },
      answer: { result: "satisfied" },
    });
    expect(complaintOf(scene).phase).not.toHaveProperty("reconsiderUntil");
    expect(file(scene).reconsideration?.decision).toMatchObject({
      by: "supervisor",
      upheld: false,
      at: at("2026-12-03 15:00"),
    });
  });

  it("reaches the complainant, and leaves nothing running behind (OP-06)", () => {
    expect(noticesOf(scene, "reconsideration-result")).toEqual(["complainant @ 2026-12-03 15:00"]);
    expect(noticesOf(scene, "reconsideration-upheld")).toEqual([]);
    expect(openIds(scene)).toEqual([]);
    expect(deadlineOf(scene, "reconsideration")).toMatchObject({ state: "kept", owner: "supervisor" });
    expect(deadlineOf(scene, "message-reply").state).toBe("dropped");
    expect(noticesOf(until(scene, "2026-12-20 10:00"), "progress").length).toBe(noticesOf(scene, "progress").length);
  });

  it("gives the complaint back to its owner, and counts as no new round (OP-13)", () => {
    expect(file(scene)).toMatchObject({ owner: "specialist", round: 1 });
  });

  it("keeps the measures taken before where it names none", () => {
    const silent = history("reconsidering", reconsidered(false));
    expect(complaintOf(silent).phase).toMatchObject({ words: { measures: "来料检验" } });
  });

  it("given late is kept late (OP-13)", () => {
    const late = given(until(history("reconsidering"), "2026-12-08 18:00"), reconsidered(false));
    expect(deadlineOf(late, "reconsideration").state).toBe("kept-late");
  });
});

describe("a complaint that is upheld", () => {
  const scene = history("reconsidering", reconsidered(true, { measures: "换新机" }, "supervisor", "2026-12-03 15:00"));

  it("is worked on again: its owner owes a proposal, and the complainant an answer by a new date (OP-29, OP-06)", () => {
    expect(statusOf(scene)).toBe("proposing");
    expect(file(scene)).toMatchObject({ owner: "specialist", round: 2 });
    expect(openIds(scene)).toEqual(["answer:2", "progress", "proposal"]);
    expect(deadlineOf(scene, "proposal").owner).toBe("specialist");
    expect([dueOn(scene, "proposal"), dueOn(scene, "answer:2")]).toEqual(["2026-12-04 15:00", "2026-12-10 18:00"]);
  });

  it("tells the complainant and the owner (OP-29)", () => {
    expect(noticesOf(scene, "reconsideration-result")).toEqual(["complainant @ 2026-12-03 15:00"]);
    expect(noticesOf(scene, "reconsideration-upheld")).toEqual(["specialist @ 2026-12-03 15:00"]);
  });

  it("keeps the date first promised in the record beside the new one (OP-13)", () => {
    expect(deadlineOf(scene, "answer").state).toBe("kept");
  });

  it("keeps the new answer by releasing the next letter, and misses it aloud (CM-09)", () => {
    const answered = given(
      scene,
      proposed({
        completeBy: at("2026-12-11 18:00"),
        deliveries: [payment(60, { dueBy: at("2026-12-11 18:00") })],
        lines: compensation(60).lines!,
      }),
      released(),
    );
    expect(deadlineOf(answered, "answer:2").state).toBe("kept");
    expect(noticesOf(until(scene, "2026-12-10 18:30"), "overdue")).toEqual(["complainant @ 2026-12-10 18:00"]);
  });

  it("may have findings that changed (OP-12)", () => {
    const found = does({ type: "record-finding", pointId: "p1", finding: "partly-upheld", reason: "复议后重新认定" });
    expect(verdict(scene, found)).toBe("accepted");
  });
});

describe("a complainant with a telephone only", () => {
  const phone = given(nothing(), ...stepsTo("reconsidering", filed({ form: byPhone })));

  it("is called by whoever reconsiders, instead of a mail (OP-02)", () => {
    expect(noticesOf(phone, "reconsideration-begun")).toEqual([]);
    const call = file(phone).deadlines.find(({ key, state }) => key === "call" && state === "open");
    expect(call?.owner).toBe("supervisor");
  });

  it("hears the final result before it is final (OP-02)", () => {
    expect(verdict(phone, reconsidered(false))).toBe("call-first at toldAt");
    const told = { toldAt: at("2026-12-03 14:00") };
    expect(verdict(phone, reconsidered(false, told, "supervisor", "2026-12-03 13:59"))).toBe(
      "date-in-the-future at toldAt",
    );
    const after = given(phone, reconsidered(false, told, "supervisor", "2026-12-03 15:00"));
    expect(eventsOf(after, "reconsideration-decided")[0]).toMatchObject(told);
  });

  it("is called about another round after the decision (OP-02)", () => {
    const after = given(phone, reconsidered(true, {}, "supervisor", "2026-12-03 15:00"));
    expect(lastEvents(after)).toContain("reconsideration-decided");
    const calls = file(after).deadlines.filter(({ key, state }) => key === "call" && state === "open");
    expect(calls.map(({ owner }) => owner)).toEqual(["specialist"]);
    expect(wall(calls[0]!.dueBy) > "2026-12-01").toBe(true);
  });
});
