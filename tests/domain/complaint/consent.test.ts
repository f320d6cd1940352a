import { describe, expect, it } from "vitest";
import {
  approvalOf,
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
} from "./kit.ts";
import {
  complainantDoes,
  compensation,
  consents,
  decided,
  does,
  filed,
  payment,
  proposed,
  released,
  repair,
  staffDoes,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));
const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);
const revoked = (on: string) => complainantDoes({ type: "revoke-answer", proposalId: "r1" }, on);

describe("the release", () => {
  it("shows the complainant the exact letter and keeps what was promised (OP-18, CC-03)", () => {
    const scene = offered();
    expect(noticesOf(scene, "proposal")).toEqual(["complainant @ 2026-11-20 16:00"]);
    expect(["release", "answer", "first-response"].map((id) => deadlineOf(scene, id).state)).toEqual([
      "kept",
      "kept",
      "kept",
    ]);
    expect(complaintOf(scene).phase).toEqual({
      status: "awaiting-consent",
      offer: {
        proposalId: "r1",
        releasedAt: at("2026-11-20 16:00"),
        openUntil: at("2026-12-21 18:00"),
        paragraph: "张先生，您的电脑我们会负责到底。",
        nonce: "secret of consent:r1",
      },
    });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("released");
    expect(complaintOf(scene).file.toldAt).toBe(at("2026-11-20 16:00"));
  });

  it("keeps the finish clock of a major complaint: decided, approved and told (27.1)", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-consent", filed({ grade: "MAJOR" })));
    expect(deadlineOf(scene, "finish").state).toBe("kept");
  });

  it("answers what the complainant had asked meanwhile", () => {
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-release"),
      complainantDoes({ type: "add-message", text: "?" }),
      released(),
    );
    expect(deadlineOf(scene, "message-reply").state).toBe("kept");
  });

  it("waits for a finding on every point (OP-12)", () => {
    const steps = stepsTo("awaiting-release").filter(
      ({ command }) => typeof command === "function" || command.type !== "record-finding",
    );
    expect(verdict(given(nothing(), ...steps), released())).toBe("finding-missing at points.0");
  });

  it("gives the complainant ten working days (27 default)", () => {
    expect(deadlineOf(offered(), "consent").owner).toBe("complainant");
    expect(dueOn(offered(), "consent")).toBe("2026-12-04 18:00");
  });
});

describe("a yes", () => {
  it("by link or code starts exactly the plan that was offered (CC-02, SL-25)", () => {
    const scene = given(offered(), consents("accept", "谢谢", "2026-11-20 17:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "implementing",
      agreement: { proposalId: "r1", at: at("2026-11-20 17:00"), how: "link", nonce: "secret of revoke:r1" },
      deliveries: [repair()],
    });
    expect(complaintOf(scene).phase).not.toHaveProperty("agreement.revocableUntil");
    expect(dueOn(scene, "delivery:d1")).toBe("2026-12-04 18:00");
    expect(deadlineOf(scene, "delivery:d1")).toMatchObject({ owner: "repair", because: { kind: "agreed" } });
    expect(deadlineOf(scene, "consent").state).toBe("kept");
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("accepted");
    expect(noticesOf(scene, "implementing")).toEqual(["complainant @ 2026-11-20 17:00"]);
    expect(noticesOf(scene, "consent-recorded")).toEqual([]);
    expect(noticesOf(scene, "consent-given")).toEqual(["specialist @ 2026-11-20 17:00"]);
    expect(noticesOf(scene, "delivery-task")).toEqual(["repair @ 2026-11-20 17:00"]);
    expect(eventsOf(scene, "consent-given")[0]).toMatchObject({ how: "link", sealed: { words: "谢谢" } });
    const byCode = given(offered(), complainantDoes({ type: "answer-proposal", answer: "accept", text: "" }));
    expect(eventsOf(byCode, "consent-given")[0]!.how).toBe("code");
  });

  it("after a delivery's day gives it the usual time anew (OP-08)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair({ dueBy: at("2026-11-24 18:00") }), payment(0, { id: "d2" })] }),
      released("2026-11-20 16:00"),
      consents("accept", "", "2026-11-24 18:00"),
    );
    expect(dueOn(scene, "delivery:d1")).toBe("2026-11-27 18:00");
    expect(dueOn(scene, "delivery:d2")).toBe("2026-12-04 18:00");
  });

  it("warns of a delivery at 80 % of its time", () => {
    const scene = given(offered(), consents("accept", "", "2026-11-24 18:00"));
    expect(wall(deadlineOf(scene, "delivery:d1").warnBy!)).toBe("2026-12-02 18:00");
  });

  it("on the telephone is recorded with time and words, confirmed at once and can be taken back for a day (OP-18)", () => {
    const scene = given(offered(), spoken("accept"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "implementing",
      agreement: { how: "spoken", revocableUntil: at("2026-11-22 11:00") },
    });
    expect(noticesOf(scene, "consent-recorded")).toEqual(["complainant @ 2026-11-21 11:00"]);
    expect(noticesOf(scene, "implementing")).toEqual([]);
    expect(eventsOf(scene, "consent-given")[0]!.sealed).toEqual({
      words: "好的，就这样",
      nonce: "secret of revoke:r1",
    });
    expect(openIds(scene)).toContain("delivery:d1");
    expect(openIds(scene)).not.toContain("consent");
    expect(
      verdict(
        offered(),
        does({ type: "record-answer", answer: "accept", at: at("2026-11-21 11:01"), words: "w" }, "2026-11-21 11:00"),
      ),
    ).toBe("date-in-the-future at at");
  });

  it("is not a mail: a message changes no stage (design 6.7)", () => {
    expect(statusOf(given(offered(), complainantDoes({ type: "add-message", text: "我同意" })))).toBe(
      "awaiting-consent",
    );
  });
});

describe("a yes that is taken back", () => {
  it("within its day brings the offer back and drops the deliveries (OP-18)", () => {
    const scene = given(offered(), spoken("accept"), revoked("2026-11-22 11:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "awaiting-consent",
      offer: { proposalId: "r1", nonce: "secret of consent:r1" },
    });
    expect(deadlineOf(scene, "delivery:d1").state).toBe("dropped");
    expect(deadlineOf(scene, "consent")).toMatchObject({
      state: "open",
      owner: "complainant",
      dueBy: at("2026-12-04 18:00"),
    });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("released");
    expect(noticesOf(scene, "consent-refused")).toEqual(["specialist @ 2026-11-22 11:00"]);
    expect(verdict(scene, consents("accept"))).toBe("accepted");
  });

  it("is refused after its day, when something was delivered, for a yes by link, and for another proposal", () => {
    const said = given(offered(), spoken("accept"));
    expect(verdict(said, { ...revoked("2026-11-22 11:00"), on: "2026-11-22 11:01" })).toBe("not-revocable");
    const twoDeliveries = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair(), repair({ id: "d2" })] }),
      released("2026-11-20 16:00"),
      spoken("accept"),
      staffDoes("repair", { type: "complete-delivery", deliveryId: "d1", proof: { reference: "R", on: "2026-11-21" } }),
    );
    expect(verdict(twoDeliveries, revoked("2026-11-21 12:00"))).toBe("not-revocable");
    expect(verdict(given(offered(), consents("accept")), revoked("2026-11-20 18:00"))).toBe("not-revocable");
    expect(verdict(offered(), revoked("2026-11-20 18:00"))).toBe("not-revocable");
    expect(verdict(said, complainantDoes({ type: "revoke-answer", proposalId: "r2" }))).toBe("proposal-replaced");
  });
});

describe("a no", () => {
  it("says why, opens a round and owes the next proposal (SL-23, CC-12)", () => {
    const scene = given(offered(), consents("refuse", "要换机", "2026-11-23 10:00"));
    expect(statusOf(scene)).toBe("proposing");
    expect(complaintOf(scene).file).toMatchObject({ round: 2, proposals: [{ state: "refused" }] });
    expect(dueOn(scene, "proposal")).toBe("2026-11-24 10:00");
    expect(deadlineOf(scene, "consent").state).toBe("kept");
    expect(noticesOf(scene, "consent-refused")).toEqual(["specialist @ 2026-11-23 10:00"]);
    expect(eventsOf(scene, "consent-refused")[0]).toMatchObject({ how: "link", sealed: { text: "要换机" } });
    expect(verdict(offered(), consents("refuse", " "))).toBe("reason-missing at text");
  });

  it("on the telephone counts the same", () => {
    const scene = given(offered(), spoken("refuse"));
    expect(statusOf(scene)).toBe("proposing");
    expect(eventsOf(scene, "consent-refused")[0]).toMatchObject({ how: "spoken", sealed: { text: "好的，就这样" } });
  });
});

describe("a question about the offer", () => {
  const asks = (on: string) => consents("question", "包括运费吗？", on);

  it("is owed a reply and leaves the offer open (OP-15)", () => {
    const scene = given(offered(), asks("2026-11-20 17:00"));
    expect(statusOf(scene)).toBe("awaiting-consent");
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    expect(eventsOf(scene, "question-asked")).toEqual([
      { type: "question-asked", proposalId: "r1", sealed: { text: "包括运费吗？" } },
    ]);
    expect(noticesOf(scene, "complainant-question")).toEqual(["specialist @ 2026-11-20 17:00"]);
    expect(verdict(offered(), consents("question", ""))).toBe("reason-missing at text");
    expect(verdict(scene, consents("accept"))).toBe("accepted");
  });

  it("does not put off the reply that is owed already (design 6.6)", () => {
    const scene = given(offered(), asks("2026-11-20 17:00"), asks("2026-11-23 17:00"));
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    expect(lastEvents(scene)).toEqual(["question-asked"]);
  });
});

describe("an answer that comes wrong", () => {
  it("is told that the same proposal was answered, or another one stands in its place", () => {
    expect(verdict(given(offered(), consents("accept")), consents("refuse", "x"))).toBe("already-answered");
    const refused = given(offered(), consents("refuse", "不够"));
    expect(verdict(refused, consents("accept"))).toBe("already-answered");
    const second = given(refused, proposed(), released());
    expect(verdict(second, consents("accept"))).toBe("already-answered");
    expect(
      verdict(second, complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r3" })),
    ).toBe("proposal-replaced");
    expect(
      verdict(second, complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" })),
    ).toBe("accepted");
    expect(
      verdict(
        given(refused, proposed()),
        complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" }),
      ),
    ).toBe("proposal-replaced");
    expect(
      verdict(given(nothing(), filed()), complainantDoes({ type: "answer-proposal", answer: "accept", text: "" })),
    ).toBe("not-possible-in-this-stage");
  });

  it("cannot accept a proposal that was turned down inside", () => {
    const rejected = given(
      nothing(),
      ...stepsTo("awaiting-approval"),
      decided("refuse", { by: "supervisor" }),
      proposed(compensation(50)),
      released(),
    );
    expect(approvalOf(rejected).state).toBe("refused");
    expect(verdict(rejected, consents("accept"))).toBe("proposal-replaced");
  });

  it("comes too late after thirty days (27 default)", () => {
    expect(verdict(offered(), consents("accept", "", "2026-12-21 18:00"))).toBe("accepted");
    expect(verdict({ ...offered(), now: at("2026-12-21 18:00") }, consents("accept"))).toBe("offer-expired");
    expect(verdict(offered(), spoken("accept", "2026-12-21 18:01"))).toBe("offer-expired");
  });
});

describe("silence after an offer", () => {
  const silent = (): Scene => until(offered(), "2026-12-04 18:00");
  const called = (result: "reached" | "no-answer", on: string) =>
    does(
      { type: "record-contact", way: "call", result, at: at(on), told: false, summary: "s", callId: "call:consent" },
      on,
    );
  const ended = (outcome?: "no-answer" | "satisfied") =>
    does({
      type: "close-complaint",
      finalType: "product-quality",
      result: "r",
      measures: "m",
      ...(outcome && { outcome }),
    });

  it("becomes a call by the owner after ten working days, never a yes (27.4.8)", () => {
    const scene = silent();
    expect(deadlineOf(scene, "consent").state).toBe("dropped");
    expect(deadlineOf(scene, "call:consent")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "call:consent")).toBe("2026-12-07 18:00");
    expect(statusOf(scene)).toBe("awaiting-consent");
    expect(noticesOf(scene, "call-task")).toEqual(["specialist @ 2026-12-04 18:00"]);
  });

  it("cannot be closed before the calls came to nothing (OP-05)", () => {
    expect(verdict(offered(), ended("no-answer"))).toBe("outcome-needs-more at outcome");
    expect(verdict(silent(), ended("no-answer"))).toBe("outcome-needs-more at outcome");
  });

  it("is closed as no-answer after three calls in vain; the owner owes the record (OP-05, OP-02)", () => {
    const days = ["2026-12-05 10:00", "2026-12-05 16:00", "2026-12-07 10:00"];
    const scene = given(silent(), ...days.map((on) => called("no-answer", on)));
    expect(deadlineOf(scene, "call:consent").state).toBe("kept");
    expect(deadlineOf(scene, "closing")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "closing")).toBe("2026-12-08 18:00");
    expect(verdict(scene, ended("satisfied"))).toBe("outcome-needs-more at outcome");
    const closed = given(scene, ended());
    expect(complaintOf(closed).phase).toMatchObject({ status: "closed", outcome: "no-answer" });
    expect(openIds(closed)).toEqual([]);
    expect(noticesOf(closed, "result")).toHaveLength(1);
  });

  it("ends when the person answers after all, whatever was owed because of it", () => {
    const days = ["2026-12-05 10:00", "2026-12-05 16:00", "2026-12-07 10:00"];
    const scene = given(silent(), ...days.map((on) => called("no-answer", on)));
    for (const step of [consents("accept"), consents("refuse", "不"), spoken("accept", "2026-12-07 11:00")])
      expect(openIds(given(scene, step)).filter((id) => id === "closing" || id.startsWith("call:consent"))).toEqual([]);
    expect(openIds(given(silent(), consents("accept")))).not.toContain("call:consent");
    expect(openIds(given(silent(), spoken("refuse", "2026-12-05 10:00")))).not.toContain("call:consent");
    expect(deadlineOf(given(silent(), spoken("accept", "2026-12-05 10:00")), "call:consent").state).toBe("kept");
  });

  it("gives somebody who was reached the time to answer again", () => {
    const scene = given(silent(), called("reached", "2026-12-05 10:00"));
    expect(dueOn(scene, "consent")).toBe("2026-12-18 18:00");
    expect(deadlineOf(scene, "consent")).toMatchObject({ owner: "complainant", state: "open" });
    expect(verdict(scene, ended("no-answer"))).toBe("outcome-needs-more at outcome");
  });

  it("ends with the offer at the latest (OP-05)", () => {
    const scene = given(silent(), called("reached", "2026-12-05 10:00"));
    expect(verdict({ ...scene, now: at("2026-12-21 17:59") }, ended())).toBe("outcome-needs-more at outcome");
    expect(verdict({ ...scene, now: at("2026-12-21 18:00") }, ended())).toBe("accepted");
  });

  it("of an earlier round does not count for this one (OP-05)", () => {
    const again = given(
      silent(),
      consents("refuse", "不", "2026-12-05 10:00"),
      proposed({ completeBy: at("2027-01-04 18:00"), deliveries: [repair({ dueBy: at("2027-01-04 18:00") })] }),
      released("2026-12-05 12:00"),
    );
    expect(verdict(again, ended())).toBe("outcome-needs-more at outcome");
    expect(complaintOf(again).file.callAttempts).toBe(0);
  });
});
