import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../functions/domain/complaint/commands.ts";
import { decide } from "../../../functions/domain/complaint/decide.ts";
import { complaintMoment } from "../../../functions/domain/complaint/decide/pass-time.ts";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import { fold } from "../../../functions/domain/complaint/evolve.ts";
import { specialMinor } from "../../../functions/domain/complaint/money.ts";
import { isUndecided } from "../../../functions/domain/complaint/remedy.ts";
import { statuses } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nextDue, nothing, stamp, when, type Entry, type Scene } from "./kit.ts";
import { takeTurn } from "./random-steps.ts";
import { filings, memberships, turns, type Filing, type Turn } from "./random-turn.ts";
import { filed } from "./steps.ts";
import { groundOf } from "./world.ts";

type Check = (after: Scene, before: Scene, command: Command, entry: Entry | undefined) => void;

/** Plays random turns and holds every state that is reached against the checks. */
const always = (check: Check, runs = 150): void => {
  fc.assert(
    fc.property(filings, memberships, turns, (filing: Filing, members, list: readonly Turn[]) => {
      let scene = given(
        nothing({ members }),
        filed({ form: filing.form, number: filing.number, ...(filing.grade && { grade: filing.grade }) }),
      );
      for (const turn of list) {
        const before = scene;
        const { scene: after, command } = takeTurn(before, turn);
        check(after, before, command, after.entries.length > before.entries.length ? after.entries.at(-1) : undefined);
        scene = after;
      }
    }),
    { numRuns: runs, seed: 20261120 },
  );
};

const openDeadlines = (scene: Scene) => complaintOf(scene).file.deadlines.filter((entry) => entry.state === "open");
const isClosed = (scene: Scene): boolean => complaintOf(scene).phase.status === "closed";

describe("the random turns", () => {
  it("reach every stage and everything that can happen beside the filing", () => {
    const reached = new Set<string>();
    const happened = new Set<string>(["complaint-filed", "reported-upward"]);
    always((after, _before, _command, entry) => {
      reached.add(complaintOf(after).phase.status);
      for (const { type } of entry?.events ?? []) happened.add(type);
    });
    expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
    const types = ComplaintEvent.options.map((option) => option.shape.type.value);
    expect(types.filter((type) => !happened.has(type))).toEqual([]);
  });
});

describe("whatever happens to a complaint", () => {
  it("an open one always has a deadline with an owner, and something that is due next (OP-06)", () => {
    always((after) => {
      if (isClosed(after)) {
        expect(nextDue(after)).toBeUndefined();
        expect(openDeadlines(after)).toEqual([]);
        return;
      }
      const people = new Set(["complainant", "system", ...after.world.members.map(({ id }) => id)]);
      expect(openDeadlines(after).filter(({ owner }) => !people.has(owner))).toEqual([]);
      expect(openDeadlines(after).length).toBeGreaterThan(0);
      const moment = complaintMoment(complaintOf(after));
      if (moment === undefined) expect(complaintOf(after).file.approvals.some(isUndecided)).toBe(true);
    });
  });

  it("time passed twice at one moment passes once, and the next moment lies ahead", () => {
    always((after, _before, command) => {
      if (command.type !== "pass-time") return;
      const again = when(after, { by: "system", command, on: stamp(after.now) });
      expect(again.decision).toEqual({ kind: "accepted", events: [] });
      const moment = complaintMoment(complaintOf(after));
      if (command.scope === "complaint" && moment !== undefined) expect(moment > after.now).toBe(true);
    });
  });

  it("no remedy is offered without every approval it needs and its release (SC-07, CC-03)", () => {
    always((after) => {
      const { phase, file } = complaintOf(after);
      const offered = phase.status === "awaiting-consent" || phase.status === "implementing" ? phase.offer : undefined;
      const proposal = file.proposals.find(({ id }) => id === offered?.proposalId);
      if (proposal === undefined) return;
      const approvals = file.approvals.filter(({ proposalId }) => proposalId === proposal.id);
      expect(approvals.map(({ state }) => state)).toEqual(approvals.map(() => "approved"));
      for (const { decidedBy } of approvals) expect(decidedBy).not.toBe(proposal.proposedBy);
      const roles = approvals.map(({ role }) => role);
      if (specialMinor(proposal.lines) > 10_000) expect(approvals.length).toBeGreaterThan(0);
      if (specialMinor(proposal.lines) > 300_000) expect(roles).toContain("gm");
      if ([3, 4, 5, 6].includes(proposal.rung)) expect(roles.some((role) => role === "vp" || role === "gm")).toBe(true);
      if (proposal.rung === 6) expect(approvals).toHaveLength(2);
      expect(after.entries.flatMap(({ events }) => events.map(({ type }) => type))).toContain("remedy-released");
    });
  });

  it("a date given to the complainant moves later only when they are told (OP-13, GD-12)", () => {
    const promises = ["first-response", "handle", "answer", "finish"];
    always((after, before, _command, entry) => {
      for (const old of complaintOf(before).file.deadlines) {
        const now = complaintOf(after).file.deadlines.find(({ id }) => id === old.id);
        if (promises.includes(old.key)) expect(now?.startedAt).toBe(old.startedAt);
        // The time of a call is agreed with the complainant: "call me Thursday at ten".
        if (old.key === "call" || now?.startedAt !== old.startedAt || now.dueBy <= old.dueBy) continue;
        expect(entry?.events).toContainEqual(
          expect.objectContaining({ type: "deadline-moved", id: old.id, reason: "told-late" }),
        );
        expect(now.firstDueBy).toBe(old.firstDueBy);
      }
    });
  });

  it("what the complainant writes changes no deadline; at most it opens the reply's (design 6.6)", () => {
    always((after, before, command) => {
      if (command.type !== "add-message" && !(command.type === "answer-proposal" && command.answer === "question"))
        return;
      const [old, now] = [complaintOf(before).file.deadlines, complaintOf(after).file.deadlines];
      const opened = now.filter((entry) => !old.includes(entry));
      expect(now.filter(({ id }) => id !== "message-reply")).toEqual(old.filter(({ id }) => id !== "message-reply"));
      expect(opened.every(({ id }) => id === "message-reply")).toBe(true);
      const owed = old.find(({ id, state }) => id === "message-reply" && state === "open");
      if (owed !== undefined) expect(opened).toEqual([]);
    });
  });

  it("an escalation level of a deadline is reached once, and the levels rise (GD-13)", () => {
    always((_after, before, _command, entry) => {
      for (const event of entry?.events ?? []) {
        if (event.type !== "deadline-missed") continue;
        const old = complaintOf(before).file.deadlines.find(({ id }) => id === event.id);
        expect(event.level).toBeGreaterThan(old?.level ?? Infinity);
        expect(event.to).not.toBe("complainant");
      }
    });
  });

  it("nobody who took part decides a reconsideration while anybody is left who did not (OP-29)", () => {
    always((after, _before, _command, entry) => {
      const event = entry?.events.find(({ type }) => type === "reconsideration-requested");
      if (event?.type !== "reconsideration-requested") return;
      const busy = new Set(after.entries.flatMap(({ actor }) => actor.split(":").slice(1)));
      const free = ["supervisor", "director", "vp", "gm"].filter((id) => !busy.has(id));
      const { handlers, approvals } = complaintOf(after).file;
      const asked = approvals.flatMap(({ approver, formerly }) => [approver, ...formerly.map((f) => f.approver)]);
      const left = free.filter((id) => !asked.includes(id) && (id === event.reviewer || !handlers.includes(id)));
      if (left.length > 0) expect(busy.has(event.reviewer)).toBe(false);
    });
  });

  it("every deadline is explained by the sum that ends where it is due, and none is due before it exists (OP-01)", () => {
    always((_after, _before, _command, entry) => {
      for (const event of entry?.events ?? []) {
        if (event.type === "deadline-opened") {
          const { because, dueBy, startedAt, warnBy = dueBy } = event.deadline;
          expect(because.at).toBe(dueBy);
          expect(startedAt <= warnBy && warnBy <= dueBy).toBe(true);
        }
        if (event.type === "deadline-moved") expect(event.because.at).toBe(event.dueBy);
      }
    });
  });
});

describe("whatever was committed", () => {
  it("reads back as it was written", () => {
    always((_after, _before, _command, entry) => {
      for (const event of entry?.events ?? [])
        expect(ComplaintEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event);
    });
  });

  it("causes the same notices each time it is dispatched", () => {
    always((after, _before, _command, entry) => {
      if (entry === undefined) return;
      expect(JSON.stringify(effects(complaintOf(after), entry))).toBe(JSON.stringify(entry.notices));
      expect(entry.notices.map(({ k }) => k)).toEqual(entry.notices.map((_, index) => index));
    });
  });

  it("folds to the same state from the beginning as step by step", () => {
    always((after) => expect(fold(after.entries)).toEqual(after.state), 40);
  });

  it("still tells the stage when everything sealed is gone (OP-27)", () => {
    always((after) => {
      const erased = after.entries.map((entry) => ({
        ...entry,
        events: entry.events.map((event) => ("sealed" in event ? { ...event, sealed: null } : event)),
      }));
      const state = fold(erased);
      expect(state?.phase.status).toBe(complaintOf(after).phase.status);
      expect(state?.file.personal).toBeNull();
      expect(JSON.stringify(state)).not.toContain("secret of");
      for (const entry of erased) if (state) effects(state, entry);
    }, 40);
  });
});

describe("the same ground", () => {
  it("gives the same decision for ever", () => {
    always((after, before, command, entry) => {
      const ground = groundOf(before.world, after.now, entry?.actor ?? "system");
      expect(decide(before.state, command, ground)).toEqual(decide(before.state, command, ground));
    }, 40);
  });
});
