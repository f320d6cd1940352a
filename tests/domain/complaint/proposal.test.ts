import { describe, expect, it } from "vitest";
import type { CostLine } from "../../../functions/domain/complaint/money.ts";
import type { Rung } from "../../../functions/domain/complaint/vocabulary.ts";
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
  verdict,
  type Scene,
} from "./kit.ts";
import type { proposing } from "./steps.ts";
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
import { at, staff, staffWith, wall } from "./world.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

/** Who is asked for an amount under a solution, "own limit" when nobody is. */
const asked = (
  scene: Scene,
  yuan: number,
  change: { rung?: Rung; by?: string; lines?: readonly CostLine[]; skipReason?: string } = {},
) => {
  const { by = "specialist", rung = 2, lines, skipReason } = change;
  const step = proposed(
    {
      rung,
      lines: [...(lines ?? [line(yuan, { rung })])],
      deliveries: [repair()],
      ...(skipReason !== undefined && { skipReason }),
    },
    by,
  );
  const last = given(scene, step).entries.slice(-1);
  const events = eventsOf({ ...scene, entries: last }, "approval-requested");
  return events.length === 0
    ? "own limit"
    : events.map(({ approval }) => `${approval.approver} (${approval.required})`).join(", ");
};

describe("who has to agree to an amount", () => {
  it.each([
    [100, "own limit"],
    [100.01, "supervisor (tier)"],
    [300, "supervisor (tier)"],
    [300.01, "director (tier)"],
    [800, "director (tier)"],
    [800.01, "vp (tier)"],
    [3000, "vp (tier)"],
    [3000.01, "gm (tier)"],
  ])("for %d yuan it is: %s; the bound belongs to its tier (FE-01..FE-06)", (yuan, who) => {
    expect(asked(ready(), yuan)).toBe(who);
  });

  it("asks nobody for a repair that costs nothing special", () => {
    expect(asked(ready(), 0, { lines: [] })).toBe("own limit");
  });

  it("counts what the same person was given before: 99 and 99 go to the supervisor (OP-04)", () => {
    expect(asked(ready({ historyMinor: 9_900 }), 99)).toBe("supervisor (tier)");
    expect(asked(ready({ historyMinor: 0 }), 99)).toBe("own limit");
    expect(asked(ready({ historyMinor: 99_000 }), 0, { lines: [] })).toBe("own limit");
  });

  it("counts what was offered on the complaint and not refused since (OP-04)", () => {
    const first = given(ready(), proposed(compensation(99)), released(), consents("accept"));
    expect(complaintOf(first).file.proposals[0]!.tierMinor).toBe(9_900);
    const refused = given(ready(), proposed(compensation(99)), released(), consents("refuse", "不够"));
    expect(asked(refused, 99)).toBe("own limit");
    const rejected = given(ready(), proposed(compensation(250)), decided("refuse", { by: "supervisor" }));
    expect(asked(rejected, 99)).toBe("own limit");
  });

  it("still counts what the complainant accepted when the remedy failed (OP-04)", () => {
    const again = given(
      ready(),
      proposed({ lines: [line(99)] }),
      released(),
      consents("accept"),
      {
        by: "staff:repair",
        command: { type: "complete-delivery", deliveryId: "d1", proof: { reference: "R", on: "2026-11-20" } },
      },
      {
        by: "staff:hotline",
        command: {
          type: "record-return-visit",
          at: at("2026-11-20 15:00"),
          result: "reached",
          solved: "no",
          satisfaction: "dissatisfied",
          summary: "s",
        },
      },
    );
    expect(asked(again, 99)).toBe("supervisor (tier)");
  });

  it("needs no tier for what is owed anyway, and none for what the complainant pays (OP-04)", () => {
    const owed = line(5000, { kind: "entitlement" });
    const theirs = line(5000, { direction: "from-complainant" });
    expect(asked(ready(), 0, { lines: [owed] })).toBe("own limit");
    expect(asked(ready(), 0, { lines: [theirs] })).toBe("own limit");
    expect(asked(ready(), 0, { lines: [owed, line(250, { id: "l2" })] })).toBe("supervisor (tier)");
    expect(asked(ready(), 0, { lines: [line(250, { direction: "to-third-party" })] })).toBe("supervisor (tier)");
  });

  it("adds the lines up", () => {
    expect(asked(ready(), 0, { lines: [line(60), line(60, { id: "l2" })] })).toBe("supervisor (tier)");
  });
});

describe("who has to agree to a solution", () => {
  const skipReason = "用户急需";

  it.each([
    [3, 0, "vp (rung)"],
    [4, 250, "vp (rung)"],
    [5, 0, "vp (rung)"],
    [6, 0, "vp (rung), legal (rung)"],
    [5, 3001, "gm (tier)"],
    [6, 3001, "gm (tier), legal (rung)"],
    [7, 250, "supervisor (tier)"],
  ] as const)("solution %d with %d yuan: %s (FE-10, LG-09, 27.3 F)", (rung, yuan, who) => {
    expect(asked(ready(), yuan, { rung, skipReason })).toBe(who);
  });

  it("looks at the solution of every line: the highest wins (OP-03)", () => {
    expect(asked(ready(), 0, { lines: [line(50, { rung: 5 })] })).toBe("vp (rung)");
  });

  it("looks at the solution when all of it is owed (OP-04)", () => {
    expect(asked(ready(), 0, { rung: 5, lines: [line(6000, { kind: "entitlement", rung: 5 })] })).toBe("vp (rung)");
  });

  it("never lets the requester approve: the next role up is asked (OP-03)", () => {
    expect(asked(ready(), 250, { by: "supervisor" })).toBe("director (tier)");
    expect(asked(ready(), 800, { by: "director" })).toBe("vp (tier)");
  });

  it("asks another holder of the role before the next role up (OP-03)", () => {
    const members = [...staff, { ...staff.find(({ id }) => id === "supervisor")!, id: "supervisor2" }];
    expect(asked(ready({ members }), 250, { by: "supervisor" })).toBe("supervisor2 (tier)");
  });

  it("asks the substitute of somebody who is away (OP-11)", () => {
    const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
    expect(asked(ready({ members: staffWith("supervisor", { absences }) }), 250)).toBe("director (tier)");
    const over = [{ from: at("2026-11-01 00:00"), to: at("2026-11-20 12:00") }];
    expect(asked(ready({ members: staffWith("supervisor", { absences: over }) }), 250)).toBe("supervisor (tier)");
  });

  it("asks two people where two approvals are needed, though one holds both roles (OP-03)", () => {
    const members = staffWith("vp", { roles: ["vp", "legal"] });
    expect(asked(ready({ members }), 0, { rung: 6, lines: [] })).toBe("vp (rung), legal (rung)");
    expect(
      verdict(ready({ members: members.filter(({ id }) => id !== "legal") }), proposed({ rung: 6, lines: [] })),
    ).toBe("no-approver");
  });

  it("is refused when nobody is left who could agree (SC-07)", () => {
    const members = staff.filter(({ id }) => id !== "gm");
    expect(verdict(ready({ members }), proposed({ lines: [line(3001)] }))).toBe("no-approver");
    const lawless = staff.filter(({ id }) => id !== "legal");
    expect(verdict(ready({ members: lawless }), proposed({ rung: 6, lines: [] }))).toBe("no-approver");
  });
});

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
