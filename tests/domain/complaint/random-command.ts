import type { Command, CommandType } from "../../../functions/domain/complaint/commands.ts";
import { isUndecided } from "../../../functions/domain/complaint/remedy.ts";
import { plusMillis } from "../../../functions/domain/instant.ts";
import { complaintOf, type Scene } from "./kit.ts";
import { choose, day, type Turn } from "./random-turn.ts";
import { filing, line, payment, proposing, repair } from "./steps.ts";

const answers = ["approve", "approve", "refuse", "question"] as const;
const consents = ["accept", "accept", "refuse", "question"] as const;
const satisfactions = ["satisfied", "neutral", "dissatisfied", "very-satisfied"] as const;
const results = ["reached", "reached", "no-answer", "call-me-at"] as const;
const solved = ["yes", "yes", "partly", "no"] as const;

/** A command of this type that is right most of the time, bent by the turn's small numbers. */
export const commandOf = (scene: Scene, turn: Turn, type: CommandType): Command => {
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
