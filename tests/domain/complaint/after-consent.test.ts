import { describe, expect, it } from "vitest";
import type { DeliveryProof } from "../../../functions/domain/complaint/remedy.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import {
  byPhone,
  carriedOut,
  closed,
  complainantDoes,
  consents,
  decided,
  does,
  filed,
  formOf,
  line,
  payment,
  proposed,
  released,
  repair,
  staffDoes,
  surveyed,
  visited,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith, wall } from "./world.ts";

const proof: DeliveryProof = { reference: "V-1", on: "2026-11-27" };
const completes = (deliveryId: string, change: Partial<DeliveryProof> = {}, on?: string) =>
  staffDoes("finance", { type: "complete-delivery", deliveryId, proof: { ...proof, ...change } }, on);
const yuan = (amount: number, currency = "CNY") => ({ amount: { minor: amount * 100, currency } });

/** A payment of 99 yuan and a repair, both accepted. */
const paying = (): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ lines: [line(99)], deliveries: [payment(99), repair({ id: "d2" })] }),
    released(),
    consents("accept"),
  );

/** The remedy is complete on Friday 27 November 2026 at 16:00. */
const remedied = (...first: Parameters<typeof stepsTo> extends [unknown, (infer S)?] ? S[] : never): Scene =>
  given(nothing(), ...stepsTo("confirming", ...first));

describe("carrying out", () => {
  it("keeps a delivery with its proof and waits for the others (OP-08)", () => {
    const scene = given(paying(), completes("d1", yuan(99), "2026-11-27 10:00"));
    expect(deadlineOf(scene, "delivery:d1").state).toBe("kept");
    expect(statusOf(scene)).toBe("implementing");
    expect(complaintOf(scene).phase).toMatchObject({
      deliveries: [{ id: "d1", doneAt: at("2026-11-27 10:00"), proof: { reference: "V-1" } }, { id: "d2" }],
    });
    expect(openIds(scene)).toContain("delivery:d2");
  });

  it("pays what was approved, in its money, once (OP-08)", () => {
    expect(verdict(paying(), completes("d1", yuan(98)))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d1", yuan(99, "USD")))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d1"))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d2", yuan(1)))).toBe("accepted");
    expect(verdict(given(paying(), completes("d1", yuan(99))), completes("d1", yuan(99)))).toBe(
      "unknown-delivery at deliveryId",
    );
    expect(verdict(paying(), completes("d3"))).toBe("unknown-delivery at deliveryId");
  });

  it("with the last delivery calls for the question and the visit (OP-19, RV-02)", () => {
    const scene = given(paying(), completes("d2"), completes("d1", yuan(99), "2026-11-27 16:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "confirming",
      remedyAt: at("2026-11-27 16:00"),
      agreement: { proposalId: "r1" },
    });
    expect(dueOn(scene, "survey")).toBe("2026-11-27 18:00");
    expect(deadlineOf(scene, "survey")).toMatchObject({ owner: "system" });
    expect(deadlineOf(scene, "survey").warnBy).toBeUndefined();
    expect(deadlineOf(scene, "survey").because).toMatchObject({ kind: "elapsed", at: at("2026-11-27 18:00") });
    expect(deadlineOf(scene, "return-visit").owner).toBe("hotline");
    expect(dueOn(scene, "return-visit")).toBe("2026-12-04 18:00");
    expect(openIds(scene)).toEqual(["return-visit", "survey"]);
  });

  it("asks in waking hours: a remedy at 20:00 is asked about at 08:00 (OP-19)", () => {
    const scene = given(nothing(), ...stepsTo("implementing"), carriedOut("2026-11-27 20:00"));
    expect(dueOn(scene, "survey")).toBe("2026-11-28 08:00");
  });

  it("lets nobody ask how it went who took part (OP-19)", () => {
    const visitor = (members: Scene["world"]["members"]) =>
      deadlineOf(given(nothing({ members }), ...stepsTo("confirming")), "return-visit").owner;
    expect(visitor(staff.filter(({ id }) => id !== "hotline"))).toBe("supervisor");
    const few = staff.filter(({ id }) => !["hotline", "supervisor", "director"].includes(id));
    expect(visitor(few)).toBe("specialist");
    const handled = given(
      nothing(),
      ...stepsTo("transferred"),
      staffDoes("supervisor", { type: "assign-owner", owner: "hotline" }),
    );
    expect(complaintOf(handled).file.handlers).toContain("hotline");
  });

  it("ends calls that were still to be made", () => {
    const scene = given(nothing(), ...stepsTo("implementing", filed({ form: byPhone })));
    expect(openIds(scene).some((id) => id.startsWith("call"))).toBe(true);
    expect(openIds(given(scene, carriedOut("2026-11-27 16:00")))).toEqual(["return-visit", "survey"]);
  });
});

describe("the one question", () => {
  it("leaves two hours after the remedy, is repeated on day three and open for fourteen days (OP-19)", () => {
    const scene = until(remedied(), "2026-12-11 17:59");
    expect(noticesOf(scene, "survey")).toEqual(["complainant @ 2026-11-27 18:00"]);
    expect(noticesOf(scene, "survey-reminder")).toEqual(["complainant @ 2026-11-30 18:00"]);
    expect(complaintOf(scene).phase).toMatchObject({
      status: "confirming",
      survey: { nonce: "secret of survey", openUntil: at("2026-12-11 18:00") },
    });
    expect(noticesOf(scene, "progress")).toEqual(noticesOf(remedied(), "progress"));
  });

  it("nobody answers becomes a call by somebody who did not handle the case (OP-19)", () => {
    const scene = until(remedied(), "2026-12-11 18:00");
    expect(statusOf(scene)).toBe("return-visit");
    expect(eventsOf(scene, "survey-ended")).toHaveLength(1);
    expect(noticesOf(scene, "return-visit-task")).toEqual(["hotline @ 2026-12-11 18:00"]);
    expect(openIds(scene)).toEqual(["return-visit"]);
  });

  it("does not put off the visit, which is due five working days after the remedy in any case (RV-02)", () => {
    const silent = until(remedied(), "2026-12-11 18:00");
    expect(noticesOf(silent, "deadline-missed")[0]).toBe("supervisor @ 2026-12-04 18:00");
    expect(deadlineOf(silent, "return-visit")).toMatchObject({ owner: "hotline", firstDueBy: at("2026-12-04 18:00") });
    const neutral = given(until(remedied(), "2026-12-03 18:30"), surveyed({ result: "neutral" }, "2026-12-03 19:00"));
    expect(deadlineOf(neutral, "return-visit")).toMatchObject({
      owner: "supervisor",
      dueBy: at("2026-12-04 18:00"),
      startedAt: at("2026-12-03 19:00"),
    });
    expect(wall(deadlineOf(neutral, "return-visit").warnBy!)).toBe("2026-12-03 19:00");
    const early = given(remedied(), surveyed({ result: "neutral" }, "2026-11-28 09:00"));
    expect(wall(deadlineOf(early, "return-visit").warnBy!)).toBe("2026-12-03 17:36");
  });

  it("gives the more senior visitor a date of their own when the first one has passed", () => {
    const late = given(until(remedied(), "2026-12-08 09:00"), surveyed({ result: "neutral" }, "2026-12-08 10:00"));
    expect(deadlineOf(late, "return-visit")).toMatchObject({ owner: "supervisor", level: 0 });
    expect(dueOn(late, "return-visit")).toBe("2026-12-15 18:00");
  });

  it("answered with solved and satisfied closes the matter for an ordinary complaint (OP-19, RV-03)", () => {
    for (const result of ["satisfied", "very-satisfied"] as const) {
      const scene = given(remedied(), surveyed({ result }, "2026-11-28 09:00"));
      expect(complaintOf(scene).phase).toMatchObject({
        status: "closing",
        outcome: "satisfied",
        answer: { result, solved: "yes", at: at("2026-11-28 09:00"), text: "" },
      });
      expect(openIds(scene)).toEqual(["closing"]);
      expect(dueOn(scene, "closing")).toBe("2026-11-30 18:00");
      expect(noticesOf(scene, "closing-due")).toEqual(["specialist @ 2026-11-28 09:00"]);
      expect(deadlineOf(scene, "return-visit").state).toBe("kept");
    }
  });

  it("leads a major or critical case, and a person with support needs, to a call all the same (OP-19)", () => {
    for (const grade of ["MAJOR", "CRITICAL", "CLAIM"] as const) {
      const scene = given(remedied(filed({ grade })), surveyed({}, "2026-11-28 09:00"));
      expect([grade, statusOf(scene), deadlineOf(scene, "return-visit").owner]).toEqual([
        grade,
        "return-visit",
        "hotline",
      ]);
    }
    const needs = { complainant: { ...formOf().complainant, supportNeeds: "大字" } };
    expect(statusOf(given(remedied(filed({ form: needs })), surveyed({}, "2026-11-28 09:00")))).toBe("return-visit");
    expect(statusOf(given(remedied(filed({ grade: "SUGGESTION" })), surveyed({}, "2026-11-28 09:00")))).toBe("closing");
  });

  it.each([
    { solved: "yes", result: "neutral" },
    { solved: "yes", result: "dissatisfied" },
    { solved: "yes", result: "cannot-say" },
    { solved: "partly", result: "satisfied" },
    { solved: "no", result: "very-satisfied" },
  ] as const)("answered with $solved and $result becomes a call by somebody more senior (RV-05, RV-06)", (answer) => {
    const scene = given(remedied(), surveyed(answer, "2026-11-28 09:00"));
    expect(statusOf(scene)).toBe("return-visit");
    expect(deadlineOf(scene, "return-visit")).toMatchObject({ owner: "supervisor", state: "open" });
    expect(openIds(scene)).toEqual(["return-visit"]);
  });

  it("answered after a reminder ends the machine's asking", () => {
    const asked = until(remedied(), "2026-11-29 09:00");
    expect(openIds(given(asked, surveyed({ result: "neutral" })))).toEqual(["return-visit"]);
    expect(openIds(given(asked, surveyed()))).toEqual(["closing"]);
    expect(complaintOf(given(asked, surveyed({ result: "neutral" }))).phase).toMatchObject({
      survey: { nonce: "secret of survey" },
    });
    expect(complaintOf(given(remedied(), surveyed({ result: "neutral" }))).phase).not.toHaveProperty("survey");
  });

  it("goes to the owner when there is no supervisor", () => {
    const scene = given(
      nothing({ members: staff.filter(({ id }) => id !== "supervisor") }),
      ...stepsTo("return-visit"),
    );
    expect(deadlineOf(scene, "return-visit").owner).toBe("specialist");
  });

  it("is answered once, by link or code, and not after it closed", () => {
    const link = given(remedied(), surveyed({ text: "谢谢" }, "2026-11-28 09:00"));
    expect(eventsOf(link, "survey-answered")[0]).toEqual({
      type: "survey-answered",
      solved: "yes",
      process: "satisfied",
      result: "satisfied",
      how: "link",
      sealed: { text: "谢谢" },
    });
    expect(verdict(link, surveyed())).toBe("already-answered");
    expect(verdict(until(remedied(), "2026-12-11 18:00"), surveyed())).toBe("survey-closed");
    expect(verdict(given(nothing(), filed()), surveyed())).toBe("survey-closed");
    const { command } = surveyed();
    expect(eventsOf(given(remedied(), { by: "complainant", command }), "survey-answered")[0]!.how).toBe("code");
  });
});

describe("the return visit", () => {
  const waiting = (): Scene => given(nothing(), ...stepsTo("return-visit"));

  it("by somebody who did not take part closes a content complainant's matter (RV-02, RV-03)", () => {
    const scene = given(waiting(), visited());
    expect(complaintOf(scene).phase).toMatchObject({ status: "closing", outcome: "satisfied" });
    expect(deadlineOf(scene, "return-visit").state).toBe("kept");
    expect(openIds(scene)).toEqual(["closing"]);
    expect(eventsOf(scene, "contact-recorded")[0]).toMatchObject({
      way: "call",
      result: "reached",
      told: true,
      at: at("2026-12-03 15:00"),
      sealed: { summary: "好" },
    });
  });

  it("keeps what was said of the result, wherever it was said (RC-13)", () => {
    const scene = given(waiting(), visited({ satisfaction: "very-satisfied" }), closed());
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      satisfaction: "very-satisfied",
      answer: { process: "satisfied", text: "好" },
    });
    const unasked = given(remedied(), visited({}, "2026-11-30 10:00"), closed());
    expect(complaintOf(unasked).phase).toMatchObject({
      satisfaction: "satisfied",
      answer: { process: "cannot-say", solved: "yes" },
    });
  });

  it("can be made from the remedy on, while the question is still open (RV-02)", () => {
    const scene = given(until(remedied(), "2026-11-30 09:00"), visited({}, "2026-11-30 10:00"));
    expect(statusOf(scene)).toBe("closing");
    expect(openIds(scene)).toEqual(["closing"]);
    const again = given(
      until(remedied(), "2026-11-30 09:00"),
      visited({ satisfaction: "dissatisfied" }, "2026-11-30 10:00"),
    );
    expect(openIds(again)).toEqual(["progress", "proposal"]);
  });

  it("with a neutral answer closes as neutral (OP-05)", () => {
    expect(complaintOf(given(waiting(), visited({ satisfaction: "neutral" }))).phase).toMatchObject({
      status: "closing",
      outcome: "neutral",
    });
    expect(complaintOf(given(waiting(), visited({ satisfaction: "cannot-say" }))).phase).toMatchObject({
      outcome: "neutral",
    });
  });

  it.each([
    { solved: "no", satisfaction: "satisfied" },
    { solved: "partly", satisfaction: "satisfied" },
    { solved: "yes", satisfaction: "dissatisfied" },
    { solved: "yes", satisfaction: "very-dissatisfied" },
  ] as const)(
    "that hears $solved and $satisfaction opens a second review with a more senior person (RV-05, RV-06)",
    (heard) => {
      const scene = given(waiting(), visited(heard));
      expect(statusOf(scene)).toBe("proposing");
      expect(complaintOf(scene).file.round).toBe(2);
      expect(eventsOf(scene, "second-review-opened")).toEqual([{ type: "second-review-opened", by: "supervisor" }]);
      expect(dueOn(scene, "proposal")).toBe("2026-12-04 15:00");
      expect(openIds(scene)).toEqual(["progress", "proposal"]);
    },
  );

  it("names the owner for the second review where there is no supervisor", () => {
    const members = staff.filter(({ id }) => id !== "supervisor");
    const scene = given(nothing({ members }), ...stepsTo("return-visit"), visited({ solved: "no" }));
    expect(eventsOf(scene, "second-review-opened")[0]!.by).toBe("specialist");
  });

  it("is over after three attempts of its own in vain (RV-13, OP-02)", () => {
    const tried = (on: string) =>
      visited({ result: "no-answer", solved: undefined, satisfaction: undefined } as never, on);
    const before = (on: string) =>
      does({ type: "record-contact", way: "call", result: "no-answer", at: at(on), told: false, summary: "s" }, on);
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      before("2026-11-24 10:00"),
      before("2026-11-24 11:00"),
      ...stepsTo("return-visit").slice(-2),
    );
    const twice = given(scene, tried("2026-12-01 10:00"), tried("2026-12-01 16:00"));
    expect(statusOf(twice)).toBe("return-visit");
    const thrice = given(twice, tried("2026-12-02 10:00"));
    expect(complaintOf(thrice).phase).toMatchObject({ status: "closing", outcome: "no-answer" });
    expect(complaintOf(given(thrice, closed())).phase).toMatchObject({ status: "closed", outcome: "no-answer" });
  });

  it("counts attempts anew for each visitor (OP-02)", () => {
    const tried = (on: string) => visited({ result: "no-answer", solved: undefined, satisfaction: undefined }, on);
    const early = given(
      remedied(),
      tried("2026-11-28 08:00"),
      tried("2026-11-28 08:30"),
      surveyed({ result: "neutral" }, "2026-11-28 09:00"),
    );
    expect(statusOf(given(early, tried("2026-11-28 10:00"), tried("2026-11-28 11:00")))).toBe("return-visit");
    const before = (on: string) =>
      does({ type: "record-contact", way: "call", result: "no-answer", at: at(on), told: false, summary: "s" }, on);
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      before("2026-11-24 10:00"),
      before("2026-11-24 11:00"),
      carriedOut("2026-11-27 16:00"),
    );
    expect(statusOf(given(scene, tried("2026-11-28 10:00"), tried("2026-11-28 11:00")))).toBe("confirming");
  });

  it("before the question was asked takes its place", () => {
    const again = given(remedied(), visited({ solved: "no" }, "2026-11-27 17:00"));
    expect(openIds(again)).toEqual(["progress", "proposal"]);
    expect(eventsOf(again, "survey-answered")[0]).toEqual({
      type: "survey-answered",
      solved: "no",
      process: "cannot-say",
      result: "satisfied",
      how: "spoken",
      sealed: { text: "好" },
    });
  });

  it("needs both answers of somebody who was reached, and lies not ahead", () => {
    expect(verdict(waiting(), visited({ solved: undefined }))).toBe("answer-missing at satisfaction");
    expect(verdict(waiting(), visited({ satisfaction: undefined }))).toBe("answer-missing at satisfaction");
    expect(verdict(waiting(), visited({ at: at("2026-12-03 15:01") }))).toBe("date-in-the-future at at");
  });

  it("is nobody's who handled the case, unless it was given to them (OP-19)", () => {
    const by = (id: string, scene = waiting()) => verdict(scene, { ...visited(), by: `staff:${id}` });
    expect(by("specialist")).toBe("not-your-role");
    expect(by("specialist2")).toBe("accepted");
    const alone = given(
      nothing({ members: staff.filter(({ id }) => id !== "supervisor") }),
      ...stepsTo("return-visit"),
    );
    expect(by("specialist", alone)).toBe("accepted");
    const afterwards = given(
      nothing({ members: staffWith("specialist2", {}) }),
      ...stepsTo("transferred"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(complaintOf(afterwards).file.handlers).toContain("specialist");
  });
});

describe("closing", () => {
  it("writes the record with the four facts and ends every clock (RC-13, RC-15, CS-02)", () => {
    const closing = given(nothing(), ...stepsTo("closing"), complainantDoes({ type: "add-message", text: "谢谢" }));
    const scene = given(closing, closed("2026-11-30 10:00"));
    expect(complaintOf(scene).phase).toEqual({
      status: "closed",
      outcome: "satisfied",
      closedAt: at("2026-11-30 10:00"),
      words: { result: "换主板", measures: "来料检验" },
      answer: expect.objectContaining({ result: "satisfied" }) as unknown,
      reconsiderUntil: at("2026-12-21 18:00"),
      satisfaction: "satisfied",
    });
    expect(openIds(scene)).toEqual([]);
    expect(deadlineOf(scene, "closing").state).toBe("kept");
    expect(deadlineOf(scene, "message-reply").state).toBe("dropped");
    expect(noticesOf(scene, "result")).toEqual(["complainant @ 2026-11-30 10:00"]);
    expect(noticesOf(scene, "withdrawn")).toEqual([]);
  });

  it("files under a type of the policy, with what was changed where something was", () => {
    const close = (change: object) =>
      does({ type: "close-complaint", finalType: "price", result: "r", measures: "m", ...change });
    const closing = given(nothing(), ...stepsTo("closing"));
    expect(verdict(closing, close({ finalType: "weather" }))).toBe("unknown-category at finalType");
    expect(eventsOf(given(closing, close({ changed: "新流程" })), "complaint-closed")[0]).toMatchObject({
      finalType: "price",
      sealed: { result: "r", measures: "m", changed: "新流程" },
    });
  });

  it("has the end that the facts gave it, no other (OP-05)", () => {
    const close = (outcome: "satisfied" | "neutral") =>
      does({ type: "close-complaint", outcome, finalType: "price", result: "r", measures: "m" });
    const closing = given(nothing(), ...stepsTo("closing"));
    expect(verdict(closing, close("neutral"))).toBe("outcome-needs-more at outcome");
    expect(verdict(closing, close("satisfied"))).toBe("accepted");
  });
});

describe("solved in the first talk", () => {
  const resolves = (lines = [line(100)]) =>
    does(
      { type: "resolve-at-first-contact", wrong: "黑屏", done: "换电源", satisfaction: "satisfied", lines },
      "2026-11-20 10:20",
    );

  it("is one form and one commit (OP-17, CS-07)", () => {
    const scene = given(nothing(), filed(), resolves());
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "satisfied",
      satisfaction: "satisfied",
      words: { result: "换电源", measures: "换电源" },
    });
    expect(scene.entries).toHaveLength(2);
    expect(openIds(scene)).toEqual([]);
    expect(["first-response", "answer", "handle"].map((id) => deadlineOf(scene, id).state)).toEqual([
      "kept",
      "kept",
      "kept",
    ]);
    expect(deadlineOf(scene, "progress").state).toBe("dropped");
    expect(complaintOf(scene).file.points[0]!.finding).toBe("upheld");
    expect(eventsOf(scene, "first-contact-resolved")[0]).toEqual({
      type: "first-contact-resolved",
      lines: [line(100)],
      sealed: { wrong: "黑屏", done: "换电源" },
    });
    expect(eventsOf(scene, "survey-answered")[0]).toMatchObject({
      solved: "yes",
      process: "satisfied",
      result: "satisfied",
      how: "spoken",
    });
    expect(eventsOf(scene, "complaint-closed")[0]!.finalType).toBe("product-quality");
  });

  it("leaves a finding that was made as it is", () => {
    const scene = given(
      nothing(),
      filed(),
      does({ type: "take-complaint" }),
      does({ type: "record-finding", pointId: "p1", finding: "not-upheld", reason: "r" }),
      { ...resolves(), on: "2026-11-20 11:00" },
    );
    expect(complaintOf(scene).file.points[0]!.finding).toBe("not-upheld");
  });

  it("costs no more than the specialist's own limit, what is owed and what was given before included (OP-17, OP-04)", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, resolves([line(100.01)]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(60), line(60)]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(6000, { kind: "entitlement" })]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(50, { rung: 5 })]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([]))).toBe("accepted");
    expect(verdict(scene, resolves([line(1)]), { historyMinor: 10_000 })).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([]), { historyMinor: 20_000 })).toBe("accepted");
    expect(verdict(scene, resolves([line(1), line(1, { amount: { minor: 1, currency: "USD" } })]))).toBe(
      "currency-differs at lines.1.amount.currency",
    );
  });
});

describe("withdrawing", () => {
  const withdraws = complainantDoes({ type: "withdraw", reason: "自己修好了" }, "2026-11-23 10:00");

  it("ends everything that was owed, without counting it as kept (OP-27, OP-13)", () => {
    const scene = given(nothing(), filed(), withdraws);
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "withdrawn",
      words: { result: "自己修好了", measures: "-" },
    });
    expect(new Set(complaintOf(scene).file.deadlines.map(({ state }) => state))).toEqual(new Set(["dropped"]));
    expect(noticesOf(scene, "withdrawn")).toEqual(["complainant @ 2026-11-23 10:00"]);
    expect(noticesOf(scene, "result")).toEqual([]);
    expect(eventsOf(scene, "complaint-closed")[0]!.finalType).toBe("product-quality");
  });

  it("does not end what concerns safety (OP-27)", () => {
    expect(verdict(given(nothing(), filed({ grade: "CRITICAL" })), withdraws)).toBe("goes-on-without-you");
    expect(verdict(given(nothing(), filed({ grade: "MAJOR" })), withdraws)).toBe("accepted");
  });

  it("is possible once", () => {
    expect(verdict(given(nothing(), filed(), withdraws), withdraws)).toBe("not-possible-in-this-stage");
    const approved = given(
      nothing(),
      ...stepsTo("awaiting-approval"),
      decided("approve", { by: "supervisor" }),
      withdraws,
    );
    expect(complaintOf(approved).file.approvals[0]!.state).toBe("approved");
  });
});

describe("a person with a telephone only", () => {
  it("is called after the remedy instead of being sent the question (OP-02, OP-19)", () => {
    const scene = until(remedied(filed({ form: byPhone })), "2026-11-27 18:00");
    expect(statusOf(scene)).toBe("return-visit");
    expect(eventsOf(scene, "survey-asked")).toEqual([]);
    expect(noticesOf(scene, "return-visit-task")).toEqual(["hotline @ 2026-11-27 18:00"]);
    expect(wall(deadlineOf(scene, "return-visit").dueBy)).toBe("2026-12-04 18:00");
  });
});
