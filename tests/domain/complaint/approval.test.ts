import { describe, expect, it } from "vitest";
import {
  approvalOf,
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  verdict,
  type Scene,
} from "./kit.ts";
import { compensation, decided, does, line, proposed, repair, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith, wall } from "./world.ts";

const bySupervisor = { by: "supervisor" };

/** 250 yuan asked of the supervisor on Friday 15:30. */
const asked = (): Scene => given(nothing(), ...stepsTo("awaiting-approval"));

/** Solution 6: the vice general manager and legal are both asked. */
const bothAsked = (): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ rung: 6, lines: [], deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
  );

const within = (scene: Scene, members: Scene["world"]["members"]): Scene => ({
  ...scene,
  world: { ...scene.world, members },
});

describe("an approver who agrees", () => {
  it("approves the remedy, which then waits for its owner's release (OP-03, OP-18)", () => {
    const scene = given(asked(), decided("approve", bySupervisor, "2026-11-20 16:00"));
    expect(statusOf(scene)).toBe("awaiting-release");
    expect(approvalOf(scene)).toMatchObject({
      state: "approved",
      decidedBy: "supervisor",
      decidedAt: at("2026-11-20 16:00"),
    });
    expect(eventsOf(scene, "remedy-approved")).toEqual([
      { type: "remedy-approved", proposalId: "r1", by: "approvers" },
    ]);
    expect(eventsOf(scene, "approval-granted")).toEqual([
      { type: "approval-granted", approvalId: approvalOf(scene).id, by: "supervisor", issue: 1, how: "link" },
    ]);
    expect(noticesOf(scene, "approval-decided")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(noticesOf(scene, "release-due")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(openIds(scene)).toContain("release");
  });

  it("is not enough while another one is asked (LG-09)", () => {
    const one = given(bothAsked(), decided("approve", { index: 0, by: "vp" }));
    expect(statusOf(one)).toBe("awaiting-approval");
    expect(statusOf(given(one, decided("approve", { index: 1, by: "legal" })))).toBe("awaiting-release");
  });

  it("is not enough while another one has a question open (LG-09)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("approve", { index: 1, by: "legal" }),
    );
    expect(statusOf(scene)).toBe("awaiting-approval");
  });
});

describe("an approver who refuses", () => {
  it("says why, and the owner owes the next proposal in a new round (OP-03)", () => {
    const scene = given(asked(), decided("refuse", { ...bySupervisor, text: "超出标准" }, "2026-11-20 16:00"));
    expect(statusOf(scene)).toBe("proposing");
    expect(approvalOf(scene)).toMatchObject({ state: "refused", reason: "超出标准", decidedBy: "supervisor" });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("rejected");
    expect(complaintOf(scene).file.round).toBe(2);
    expect(dueOn(scene, "proposal")).toBe("2026-11-21 16:00");
    expect(noticesOf(scene, "approval-decided")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(verdict(asked(), decided("refuse", { ...bySupervisor, text: " " }))).toBe("reason-missing at text");
  });

  it("voids the other approval, whose link then decides nothing (OP-03)", () => {
    const scene = given(bothAsked(), decided("refuse", { index: 1, by: "legal" }));
    expect(approvalOf(scene, 0).state).toBe("voided");
    expect(eventsOf(scene, "approval-voided")).toHaveLength(1);
    expect(verdict(scene, decided("approve", { index: 0, by: "vp" }))).toBe("terms-changed");
  });

  it("ends the question that another approver had open (OP-06)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("refuse", { index: 1, by: "legal" }),
    );
    expect(openIds(scene).filter((id) => id.startsWith("approver-question"))).toEqual([]);
    expect(approvalOf(scene, 0).state).toBe("voided");
  });

  it("leaves an approval that was given as it is", () => {
    const scene = given(
      bothAsked(),
      decided("approve", { index: 0, by: "vp" }),
      decided("refuse", { index: 1, by: "legal" }),
    );
    expect(approvalOf(scene, 0).state).toBe("approved");
  });
});

describe("an approver who asks back", () => {
  const questioned = (): Scene =>
    given(asked(), decided("question", { ...bySupervisor, text: "为什么不先修？" }, "2026-11-20 16:00"));
  const answer = (scene: Scene, on?: string) =>
    does({ type: "answer-approver", approvalId: approvalOf(scene).id, answer: "已修两次" }, on);

  it("is owed an answer by the requester within four office hours; the complainant's dates stay (OP-03)", () => {
    const before = asked();
    const scene = questioned();
    const id = `approver-question:${approvalOf(scene).id}`;
    expect(deadlineOf(scene, id)).toMatchObject({ owner: "specialist", key: "approver-question" });
    expect(dueOn(scene, id)).toBe("2026-11-23 11:00");
    expect(dueOn(scene, "answer")).toBe(dueOn(before, "answer"));
    expect(approvalOf(scene)).toMatchObject({ state: "questioned", question: "为什么不先修？", questions: 1 });
    expect(noticesOf(scene, "approval-question")).toEqual(["specialist @ 2026-11-20 16:00"]);
    expect(verdict(asked(), decided("question", { ...bySupervisor, text: "" }))).toBe("reason-missing at text");
  });

  it("gets a new link and a new clock with the answer (OP-03)", () => {
    const scene = given(questioned(), answer(questioned(), "2026-11-23 10:00"));
    expect(approvalOf(scene)).toMatchObject({
      state: "asked",
      issue: 2,
      answer: "已修两次",
      nonce: "secret of link:7K3M9QXW2RDT5-a1:2",
    });
    expect(wall(approvalOf(scene).dueBy)).toBe("2026-11-23 18:00");
    expect(wall(approvalOf(scene).warnBy)).toBe("2026-11-23 16:24");
    expect(approvalOf(scene).because).toMatchObject({ kind: "cutoff", from: at("2026-11-23 10:00") });
    expect(openIds(scene)).not.toContain("approver-question:7K3M9QXW2RDT5-a1");
    expect(noticesOf(scene, "approval-request")).toEqual([
      "supervisor @ 2026-11-20 15:30",
      "supervisor @ 2026-11-23 10:00",
    ]);
    expect(verdict(scene, decided("approve", { ...bySupervisor, issue: 1 }))).toBe("link-superseded");
    expect(verdict(scene, decided("approve", bySupervisor))).toBe("accepted");
  });

  it("has the clock of the solution for the new link too (FE-11)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 4, lines: [] }, "specialist", "2026-11-23 10:00"),
      decided("question", { by: "vp" }),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }, "2026-11-23 13:00"),
    );
    expect(wall(approvalOf(scene).dueBy)).toBe("2026-11-23 18:00");
  });

  it("cannot decide by the old link before the answer", () => {
    expect(verdict(questioned(), decided("approve", bySupervisor))).toBe("link-superseded");
  });

  it("may ask twice, not three times (OP-03)", () => {
    const ask = decided("question", bySupervisor);
    const scene = given(questioned(), answer(questioned()), ask, answer(questioned()));
    expect(verdict(scene, ask)).toBe("no-more-questions");
    expect(verdict(scene, decided("refuse", bySupervisor))).toBe("accepted");
  });

  it("does not end the question of another approver (OP-06)", () => {
    const scene = given(
      bothAsked(),
      decided("question", { index: 0, by: "vp" }),
      decided("question", { index: 1, by: "legal" }),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }),
    );
    expect(openIds(scene)).toContain("approver-question:7K3M9QXW2RDT5-a2");
    expect(openIds(scene)).not.toContain("approver-question:7K3M9QXW2RDT5-a1");
    expect(deadlineOf(scene, "approver-question:7K3M9QXW2RDT5-a1").state).toBe("kept");
  });

  it("is answered once, and only where something was asked", () => {
    expect(verdict(asked(), answer(asked()))).toBe("no-open-question at approvalId");
    expect(verdict(asked(), does({ type: "answer-approver", approvalId: "x", answer: "a" }))).toBe(
      "unknown-approval at approvalId",
    );
  });
});

describe("a link decides nothing", () => {
  it("after it has decided (design 6.4)", () => {
    const approved = given(asked(), decided("approve", bySupervisor));
    expect(verdict(approved, decided("refuse", bySupervisor))).toBe("already-decided");
    const refused = given(asked(), decided("refuse", bySupervisor));
    expect(verdict(refused, decided("approve", bySupervisor))).toBe("already-decided");
  });

  it("after the decision, whichever of its links is tried", () => {
    const scene = given(
      asked(),
      decided("question", bySupervisor),
      does({ type: "answer-approver", approvalId: "7K3M9QXW2RDT5-a1", answer: "a" }),
      decided("approve", bySupervisor),
    );
    expect(verdict(scene, decided("approve", { ...bySupervisor, issue: 1 }))).toBe("already-decided");
    expect(verdict(scene, decided("approve", { ...bySupervisor, terms: "others" }))).toBe("already-decided");
    const refused = given(asked(), decided("refuse", bySupervisor));
    expect(verdict(refused, decided("approve", { ...bySupervisor, terms: "others" }))).toBe("already-decided");
  });

  it("for other terms than those it showed", () => {
    expect(verdict(asked(), decided("approve", { ...bySupervisor, terms: "others" }))).toBe("terms-changed");
  });

  it("of another issue", () => {
    expect(verdict(asked(), decided("approve", { ...bySupervisor, issue: 2 }))).toBe("link-superseded");
  });

  it("for somebody else than the one who is asked", () => {
    expect(verdict(asked(), decided("approve", { by: "director" }))).toBe("not-the-approver");
    expect(verdict(asked(), decided("approve", { by: "specialist" }))).toBe("not-the-approver");
    expect(verdict(asked(), { ...decided("approve"), by: "complainant" })).toBe("not-the-approver");
  });

  it("for somebody who lost the role or left (design 6.4)", () => {
    const demoted = within(asked(), staffWith("supervisor", { roles: ["specialist"] }));
    expect(verdict(demoted, decided("approve", bySupervisor))).toBe("role-lost");
    const gone = within(asked(), staffWith("supervisor", { active: false }));
    expect(verdict(gone, decided("approve", bySupervisor))).toBe("role-lost");
  });

  it("for somebody whose role only others hold now", () => {
    const supervisor2 = { ...staff.find(({ id }) => id === "supervisor")!, id: "supervisor2", substitute: undefined };
    const members = [...staffWith("supervisor", { roles: ["specialist"] }), supervisor2];
    expect(verdict(within(asked(), members), decided("approve", bySupervisor))).toBe("role-lost");
  });

  it("for an approval that never was", () => {
    const step = decided("approve", bySupervisor);
    const foreign = {
      ...step,
      command: {
        type: "decide-approval",
        approvalId: "x",
        issue: 1,
        terms: "t",
        answer: "approve",
        text: "",
        how: "link",
      } as const,
    };
    expect(verdict(asked(), foreign)).toBe("unknown-approval");
  });

  it("after the complainant has withdrawn: nobody is asked any more (design 6.4)", () => {
    const scene = given(bothAsked(), decided("question", { index: 0, by: "vp" }), {
      by: "complainant",
      command: { type: "withdraw", reason: "算了" },
    });
    expect([approvalOf(scene, 0).state, approvalOf(scene, 1).state]).toEqual(["voided", "voided"]);
    expect(verdict(scene, decided("approve", { index: 1, by: "legal" }))).toBe("terms-changed");
  });
});

describe("a substitute", () => {
  const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
  const away = (members = staffWith("supervisor", { absences })): Scene =>
    given(nothing({ members }), ...stepsTo("awaiting-approval"));

  it("decides with the role of the person they act for (OP-11)", () => {
    expect(approvalOf(away())).toMatchObject({ approver: "director", role: "supervisor" });
    expect(verdict(away(), decided("approve", { by: "director" }))).toBe("accepted");
    const other = { id: "deputy", roles: ["specialist" as const], substitute: undefined };
    const deputy = { ...staff.find(({ id }) => id === "supervisor")!, ...other };
    const members = [...staffWith("supervisor", { absences, substitute: "deputy" }), deputy];
    expect(approvalOf(away(members)).approver).toBe("deputy");
    expect(verdict(away(members), decided("approve", { by: "deputy" }))).toBe("accepted");
    const ended = staffWith("supervisor", { absences, substitute: "deputy", active: false });
    expect(verdict(within(away(members), [...ended, deputy]), decided("approve", { by: "deputy" }))).toBe("role-lost");
    const otherRole = staffWith("supervisor", { absences, substitute: "deputy", roles: ["hotline"] });
    expect(verdict(within(away(members), [...otherRole, deputy]), decided("approve", { by: "deputy" }))).toBe(
      "role-lost",
    );
    const gone = { ...deputy, active: false };
    expect(verdict(within(away(members), [...members.slice(0, -1), gone]), decided("approve", { by: "deputy" }))).toBe(
      "role-lost",
    );
  });
});

describe("a large amount", () => {
  const large = (yuan: number): Scene => given(nothing(), ...stepsTo("proposing"), proposed(compensation(yuan)));
  const approve = (change: object) => decided("approve", { by: "vp", ...change });

  it("is typed by the approver above 1 000 yuan (design 6.3)", () => {
    expect(verdict(large(1000), approve({}))).toBe("accepted");
    expect(verdict(large(1000.01), approve({}))).toBe("amount-missing at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_000 }))).toBe("amount-mismatch at amount");
    expect(verdict(large(1000.01), approve({ typedMinor: 100_001 }))).toBe("accepted");
    expect(verdict(large(1000.01), decided("refuse", { by: "vp" }))).toBe("accepted");
  });

  it("needs a sign-in above 5 000 yuan (design 6.3)", () => {
    const gm = (change: object) => decided("approve", { by: "gm", ...change });
    expect(verdict(large(5000), gm({ typedMinor: 500_000 }))).toBe("accepted");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001 }))).toBe("sign-in-required");
    expect(verdict(large(5000.01), gm({ typedMinor: 500_001, how: "signed-in" }))).toBe("accepted");
    expect(verdict(large(5000.01), decided("refuse", { by: "gm" }))).toBe("accepted");
  });

  it("is large when it is owed by law too: the approver approves what is paid (OP-04, design 6.3)", () => {
    const owed = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 5, lines: [line(6000, { kind: "entitlement", rung: 5 })] }),
    );
    expect(approvalOf(owed).amount.minor).toBe(600_000);
    expect(verdict(owed, approve({ typedMinor: 600_000 }))).toBe("sign-in-required");
  });
});

describe("who answers an approver", () => {
  it("is somebody who may propose", () => {
    const scene = given(asked(), decided("question", bySupervisor));
    const step = { type: "answer-approver", approvalId: approvalOf(scene).id, answer: "a" } as const;
    expect(verdict(scene, staffDoes("hotline", step))).toBe("not-your-role");
    expect(verdict(scene, staffDoes("director", step))).toBe("accepted");
  });
});
