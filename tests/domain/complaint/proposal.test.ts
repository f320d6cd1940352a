import { describe, expect, it } from "vitest";
import type { Rung } from "../../../functions/domain/complaint/vocabulary.ts";
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
  verdict,
  type Scene,
} from "./kit.ts";
import {
  compensation,
  consents,
  decided,
  does,
  filed,
  line,
  payment,
  proposed,
  released,
  repair,
  transferred,
  verified,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

describe("a proposal", () => {
  it("within the own limit waits for its release, which the owner owes in four office hours (FE-01, OP-18)", () => {
    const scene = given(ready(), proposed(compensation(100), "specialist", "2026-11-20 15:30"));
    expect(lastEvents(scene)).toContain("remedy-approved");
    expect(eventsOf(scene, "remedy-approved")[0]).toMatchObject({ proposalId: "r1", by: "own-limit" });
    expect(statusOf(scene)).toBe("awaiting-release");
    expect(dueOn(scene, "release")).toBe("2026-11-23 10:30");
    expect(deadlineOf(scene, "release").owner).toBe("specialist");
    expect(noticesOf(scene, "release-due")).toEqual(["specialist @ 2026-11-20 15:30"]);
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("approved");
  });

  it("of a critical complaint is to be released within hours of the night too (OP-01)", () => {
    const scene = given(
      nothing(),
      filed({ grade: "CRITICAL" }),
      verified(),
      proposed({}, "specialist", "2026-11-21 22:00"),
    );
    expect(dueOn(scene, "release")).toBe("2026-11-22 02:00");
    const late = given(
      nothing(),
      filed({ grade: "CRITICAL" }),
      verified(),
      proposed({}, "specialist", "2026-11-22 06:00"),
    );
    expect(dueOn(late, "release")).toBe("2026-11-22 09:00");
  });

  it("of a critical complaint's second round is to be released as fast (OP-01)", () => {
    const scene = given(
      nothing(),
      filed({ grade: "CRITICAL" }),
      verified(),
      does({ type: "record-finding", pointId: "p1", finding: "upheld", reason: "r" }),
      proposed(),
      released("2026-11-20 12:00"),
      consents("refuse", "不", "2026-11-20 22:00"),
      proposed({}, "specialist", "2026-11-20 23:00"),
    );
    expect(dueOn(scene, "release")).toBe("2026-11-21 03:00");
    expect(wall(deadlineOf(scene, "release").warnBy!)).toBe("2026-11-21 02:12");
  });

  it("keeps the proposal's clock, and the check's where no department was asked", () => {
    const scene = given(ready(), proposed());
    expect(deadlineOf(scene, "proposal").state).toBe("kept");
    const direct = given(nothing(), filed(), verified(), proposed());
    expect(deadlineOf(direct, "handle").state).toBe("kept");
    expect(openIds(direct)).toEqual(["answer", "first-response", "progress", "release"]);
  });

  it("shows the complainant nothing before its release (CC-03, CC-05, SC-07)", () => {
    const scene = given(ready(), proposed(compensation(250)), decided("approve", { by: "supervisor" }));
    expect(noticesOf(scene, "proposal")).toEqual([]);
    expect(statusOf(scene)).toBe("awaiting-release");
  });

  it("records who is responsible until when, its round and its reasons (SL-25, SL-06)", () => {
    const scene = given(
      ready(),
      proposed({ rung: 5, skipReason: "质量问题已确认", lines: [line(100, { rung: 5 })] }, "supervisor"),
    );
    expect(complaintOf(scene).file.proposals[0]).toMatchObject({
      id: "r1",
      round: 1,
      rung: 5,
      responsible: "specialist",
      proposedBy: "supervisor",
      completeBy: at("2026-12-04 18:00"),
      currency: "CNY",
      words: { remedy: "免费更换主板并补偿", why: "两次维修未果", skipReason: "质量问题已确认" },
    });
    expect(complaintOf(scene).file.handlers).toContain("supervisor");
    const plain = given(ready(), proposed());
    expect(complaintOf(plain).file.proposals[0]!.words).toStrictEqual({
      remedy: "免费更换主板并补偿",
      why: "两次维修未果",
    });
  });

  it("waits for the facts to be verified", () => {
    expect(verdict(given(nothing(), filed(), does({ type: "take-complaint" })), proposed())).toBe("facts-not-verified");
    expect(verdict(given(nothing(), filed(), verified(), transferred()), proposed())).toBe(
      "not-possible-in-this-stage",
    );
  });

  it("names why a solution is left out, unless nothing special is spent or it is next (SL-06)", () => {
    const costly = (rung: Rung) => proposed({ rung, lines: [line(50, { rung })] });
    expect(verdict(ready(), costly(3))).toBe("skip-needs-reason at skipReason");
    expect(verdict(ready(), costly(2))).toBe("accepted");
    expect(verdict(ready(), proposed({ rung: 3, lines: [line(50, { rung: 3, kind: "entitlement" })] }))).toBe(
      "accepted",
    );
    const tried = given(ready(), proposed(compensation(50)), released(), consents("refuse", "不够"));
    expect(verdict(tried, costly(3))).toBe("accepted");
    expect(verdict(tried, costly(4))).toBe("skip-needs-reason at skipReason");
  });

  it("is planned for the next 366 days, no moment further", () => {
    const scene = { ...ready(), now: at("2026-11-23 09:59") };
    const [last, beyond] = [at("2027-11-24 10:00"), "2027-11-24T02:00:00.001Z" as typeof scene.now];
    expect(verdict(scene, proposed({ completeBy: last, deliveries: [repair({ dueBy: last })] }))).toBe("accepted");
    expect(verdict(scene, proposed({ completeBy: beyond }))).toBe("date-too-far at completeBy");
    expect(verdict(scene, proposed({ deliveries: [repair(), repair({ id: "d2", dueBy: beyond })] }))).toBe(
      "date-too-far at deliveries.1.dueBy",
    );
  });

  it("lies ahead, in the policy's money", () => {
    const scene = { ...ready(), now: at("2026-11-23 09:59") };
    const now = at("2026-11-23 10:00");
    const yen = { amount: { minor: 1, currency: "JPY" } };
    expect(verdict(scene, proposed({ completeBy: now }))).toBe("date-passed at completeBy");
    expect(verdict(scene, proposed({ deliveries: [repair({ dueBy: now })] }))).toBe(
      "date-passed at deliveries.0.dueBy",
    );
    expect(verdict(scene, proposed({ lines: [line(1, yen)] }))).toBe("currency-differs at lines.0.amount.currency");
    expect(verdict(scene, proposed({ deliveries: [repair({ owner: "nobody" })] }))).toBe(
      "unknown-staff at deliveries.0.owner",
    );
    expect(verdict(scene, proposed({ deliveries: [repair(), repair({ id: "d2", dueBy: now })] }))).toBe(
      "date-passed at deliveries.1.dueBy",
    );
    expect(verdict(scene, proposed({ lines: [line(1), line(1, yen)] }))).toBe(
      "currency-differs at lines.1.amount.currency",
    );
    expect(verdict(scene, proposed({ lines: [line(1)], deliveries: [payment(1, yen)] }))).toBe(
      "currency-differs at deliveries.0.amount.currency",
    );
  });

  it("gives no delivery to nobody (OP-06, OP-08)", () => {
    expect(verdict(ready(), proposed({ deliveries: [repair(), repair({ id: "d2", owner: "nobody" })] }))).toBe(
      "unknown-staff at deliveries.1.owner",
    );
  });

  it("pays no more than its lines say, and nothing without an amount (OP-08, SC-07)", () => {
    const pay = (...amounts: number[]) =>
      proposed({ lines: [line(99)], deliveries: amounts.map((yuan, i) => payment(yuan, { id: `d${i}` })) });
    expect(verdict(ready(), pay(99))).toBe("accepted");
    expect(verdict(ready(), pay(50, 49))).toBe("accepted");
    expect(verdict(ready(), pay(9900))).toBe("lines-without-amount at deliveries.0.amount");
    expect(verdict(ready(), pay(50, 50))).toBe("lines-without-amount at deliveries.1.amount");
    expect(verdict(ready(), proposed({ lines: [line(99)], deliveries: [payment(1, { amount: undefined })] }))).toBe(
      "lines-without-amount at deliveries.0.amount",
    );
    expect(
      verdict(ready(), proposed({ lines: [line(99, { direction: "from-complainant" })], deliveries: [payment(99)] })),
    ).toBe("lines-without-amount at deliveries.0.amount");
    expect(
      verdict(ready(), proposed({ lines: [], deliveries: [repair({ amount: { minor: 5, currency: "CNY" } })] })),
    ).toBe("accepted");
  });
});
