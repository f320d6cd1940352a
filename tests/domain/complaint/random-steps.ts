import fc from "fast-check";
import type { Command, CommandType } from "../../../functions/domain/complaint/commands.ts";
import { deskRules } from "../../../functions/domain/complaint/command-rules.ts";
import { isUndecided } from "../../../functions/domain/complaint/remedy.ts";
import { rungs, type Rung, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { millis, plusMillis } from "../../../functions/domain/instant.ts";
import { complaintOf, nextDue, when, type Outcome, type Scene } from "./kit.ts";
import { byPhone, filing, line, payment, proposing, repair } from "./steps.ts";
import { staff, staffWith } from "./world.ts";

/** One random turn: what is done, by whom, how long after the last, and four small numbers to bend it with. */
export interface Turn {
  readonly drift: "forward" | "anything" | "end";
  readonly right: boolean;
  readonly minutes: number | "when due";
  readonly yuan: number;
  readonly rung: Rung;
  readonly pick: number;
}

const hour = 60;
const day = 24 * hour;

/** What brings a complaint forward from each stage; taken most of the time, so that late stages are reached. */
const forward: Readonly<Record<Status, readonly CommandType[]>> = {
  received: ["take-complaint", "verify-facts", "record-contact"],
  verifying: ["verify-facts", "record-finding", "assign-departments", "propose-remedy"],
  transferred: ["answer-transfer", "record-finding"],
  proposing: ["record-finding", "propose-remedy", "propose-remedy"],
  "awaiting-approval": ["decide-approval", "decide-approval", "answer-approver", "pass-time", "pass-time"],
  "awaiting-release": ["record-finding", "release-remedy"],
  "awaiting-consent": ["answer-proposal", "answer-proposal", "record-answer", "record-contact"],
  implementing: ["complete-delivery", "complete-delivery", "complete-delivery", "revoke-answer"],
  confirming: ["pass-time", "pass-time", "answer-survey", "record-return-visit"],
  "return-visit": ["record-return-visit"],
  closing: ["close-complaint"],
  closed: ["add-message", "correct", "pass-time", "request-reconsideration"],
  reconsidering: ["decide-reconsideration", "decide-reconsideration", "add-message", "pass-time", "record-contact"],
};

/** Anything at all, possible or not; ends that cut a history short stay rare. */
const anything: readonly CommandType[] = [
  ...(Object.keys(deskRules) as CommandType[]).filter((type) => type !== "resolve-at-first-contact"),
  "add-message",
  "answer-proposal",
  "answer-survey",
  "revoke-answer",
  "decide-approval",
  "record-notice-failure",
  "request-reconsideration",
  "pass-time",
  "pass-time",
  "pass-time",
  "pass-time",
];
const ends: readonly CommandType[] = ["withdraw", "resolve-at-first-contact", "file-complaint"];

export const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    drift: fc.oneof(
      { weight: 60, arbitrary: fc.constant("forward" as const) },
      { weight: 35, arbitrary: fc.constant("anything" as const) },
      { weight: 1, arbitrary: fc.constant("end" as const) },
    ),
    right: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    minutes: fc.oneof(
      { weight: 3, arbitrary: fc.constant("when due" as const) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: hour }) },
      { weight: 2, arbitrary: fc.integer({ min: hour, max: 4 * day }) },
      { weight: 1, arbitrary: fc.integer({ min: 4 * day, max: 40 * day }) },
    ),
    yuan: fc.constantFrom(0, 1, 99, 100, 250, 300, 800, 2999, 3000, 3001, 9000),
    rung: fc.constantFrom(...rungs),
    pick: fc.nat(10_000),
  }),
  { minLength: 20, maxLength: 70 },
);

export const filings = fc.record({
  form: fc.constantFrom({}, byPhone, { description: "电池起火了" }, { ...byPhone, description: "battery on fire" }),
  grade: fc.constantFrom(undefined, undefined, "CRITICAL" as const, "MAJOR" as const, "SUGGESTION" as const),
  number: fc.constantFrom("7K3M9QXW2RDT5", "7K3M9QXW2RDT6"),
});
export type Filing = typeof filings extends fc.Arbitrary<infer T> ? T : never;

const long = [
  { from: plusMillis("2026-11-01T00:00:00.000Z" as never, 0), to: plusMillis("2027-11-01T00:00:00.000Z" as never, 0) },
];

/** Everybody there; one approver away; nobody to stand in; a specialist less. */
export const memberships = fc.constantFrom(
  staff,
  staffWith("vp", { absences: long }),
  staffWith("legal", { absences: long }),
  staffWith("supervisor", { absences: long, substitute: undefined }),
  staff.filter(({ id }) => id !== "specialist2" && id !== "hotline"),
);

const choose = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;

const typeOf = (scene: Scene, { drift, pick }: Turn): CommandType => {
  const list = { forward: forward[complaintOf(scene).phase.status], anything, end: ends }[drift];
  return choose(list, Math.floor(pick / 7));
};

const actorFor = (scene: Scene, { right, pick }: Turn, type: CommandType): string => {
  if (type === "decide-approval") {
    const asked = complaintOf(scene).file.approvals.at(-1 - (pick % 2));
    return `link:${right && asked !== undefined ? asked.approver : choose(staff, pick).id}`;
  }
  const { reconsideration } = complaintOf(scene).file;
  if (type === "decide-reconsideration" && right && reconsideration !== undefined)
    return `staff:${reconsideration.reviewer}`;
  if (!(type in deskRules)) return pick % 2 === 0 ? "complainant:link" : "complainant";
  const { roles } = deskRules[type as keyof typeof deskRules];
  return `staff:${right ? choose(roles, pick) : choose(staff, pick).id}`;
};

const answers = ["approve", "approve", "refuse", "question"] as const;
const consents = ["accept", "accept", "refuse", "question"] as const;
const satisfactions = ["satisfied", "neutral", "dissatisfied", "very-satisfied"] as const;
const results = ["reached", "reached", "no-answer", "call-me-at"] as const;
const solved = ["yes", "yes", "partly", "no"] as const;

const commandOf = (scene: Scene, turn: Turn, type: CommandType): Command => {
  const { pick, yuan, rung, right } = turn;
  const { file, phase } = complaintOf(scene);
  const approval = file.approvals.at(-1 - (pick % 2));
  const proposalId = right ? (file.proposals.at(-1)?.id ?? "r1") : "r1";
  const soon = plusMillis(scene.now, (1 + (pick % 20)) * day * 60_000);
  switch (type) {
    case "file-complaint":
      return filing();
    case "assign-owner":
      return { type, owner: choose(["specialist", "specialist2", "supervisor", "nobody"], pick) };
    case "record-contact": {
      const result = choose(results, pick);
      const call = file.deadlines.find((entry) => entry.key === "call" && entry.state === "open");
      return {
        type,
        way: "call",
        result,
        at: scene.now,
        told: pick % 3 > 0,
        summary: "s",
        ...(call !== undefined && { callId: call.id }),
        ...(result === "call-me-at" && { callMeAt: soon }),
      };
    }
    case "send-message":
    case "add-note":
    case "add-progress-sentence":
    case "add-message":
      return { type, text: "t" };
    case "verify-facts":
      return {
        type,
        category: choose(["product-quality", "logistics"], pick),
        urgent: false,
        identity: "confirmed",
        result: "r",
      };
    case "assign-departments":
      return { type, lead: choose(["repair", "quality", "legal"], pick), measures: "m" };
    case "answer-transfer":
      return { type, cause: "c", solution: "s", improvement: "i" };
    case "record-finding":
      return { type, pointId: "p1", finding: "upheld", reason: "r" };
    case "propose-remedy":
      return proposing({
        rung,
        lines: yuan === 0 ? [] : [line(yuan, { rung, kind: pick % 5 === 0 ? "entitlement" : "special" })],
        deliveries:
          yuan === 0 ? [repair({ dueBy: soon })] : [payment(yuan, { dueBy: soon }), repair({ id: "d2", dueBy: soon })],
        completeBy: soon,
        ...(right && { skipReason: "k" }),
      });
    case "answer-approver":
      return { type, approvalId: approval?.id ?? "none", answer: "a" };
    case "decide-approval":
      return {
        type,
        approvalId: approval?.id ?? "none",
        issue: approval?.issue ?? 1,
        terms: approval?.terms ?? "t",
        answer: choose(answers, pick),
        text: "t",
        how: pick % 3 === 0 ? "link" : "signed-in",
        typedMinor: approval?.amount.minor ?? 0,
      };
    case "release-remedy":
      return { type, paragraph: "p" };
    case "record-answer":
      return { type, answer: choose(["accept", "refuse"] as const, pick), at: scene.now, words: "w" };
    case "complete-delivery": {
      const open =
        phase.status === "implementing" ? phase.deliveries.find((entry) => entry.doneAt === undefined) : undefined;
      return {
        type,
        deliveryId: open?.id ?? "d1",
        proof: { reference: "R", on: "2026-12-01", ...(right && open?.amount && { amount: open.amount }) },
      };
    }
    case "record-return-visit":
      return {
        type,
        at: scene.now,
        result: choose(results, pick),
        solved: choose(solved, Math.floor(pick / 3)),
        satisfaction: choose(satisfactions, Math.floor(pick / 5)),
        summary: "s",
      };
    case "resolve-at-first-contact":
      return { type, wrong: "w", done: "d", satisfaction: "satisfied", lines: [line(yuan)] };
    case "correct":
      return { type, n: 1 + (pick % 5), reason: "r", text: "t", tellComplainant: pick % 2 === 0 };
    case "close-complaint":
      return { type, finalType: "product-quality", result: "r", measures: "m" };
    case "answer-proposal":
      return { type, answer: choose(consents, pick), text: "t", proposalId };
    case "revoke-answer":
      return { type, proposalId };
    case "answer-survey":
      return {
        type,
        solved: choose(solved, Math.floor(pick / 3)),
        process: "neutral",
        result: choose(satisfactions, Math.floor(pick / 5)),
        text: "",
      };
    case "decide-reconsideration":
      return { type, upheld: pick % 2 === 0, result: "r", ...(right && { toldAt: scene.now }) };
    case "withdraw":
    case "request-reconsideration":
      return { type, reason: "r" };
    case "pass-time":
      return approval !== undefined && isUndecided(approval) && pick % 3 > 0
        ? { type, scope: "approval", approvalId: approval.id }
        : { type, scope: "complaint" };
    case "record-notice-failure":
      return { type, noticeId: `x#${pick}`, kind: choose(["proposal", "assigned"], pick), reason: "bounced" };
    case "take-complaint":
      return { type };
  }
};

/** Takes a random turn: the right person does something possible most of the time. */
export const takeTurn = (scene: Scene, turn: Turn): Outcome & { readonly command: Command } => {
  const due = nextDue(scene);
  const wait =
    turn.minutes === "when due"
      ? Math.max(0, due === undefined ? 0 : millis(due) - millis(scene.now))
      : turn.minutes * 60_000;
  const type = typeOf(scene, turn);
  const command = commandOf({ ...scene, now: plusMillis(scene.now, wait) }, turn, type);
  const by = type === "pass-time" || type === "record-notice-failure" ? "system" : actorFor(scene, turn, type);
  return { command, ...when({ ...scene, now: plusMillis(scene.now, wait - 60_000) }, { by, command }) };
};
