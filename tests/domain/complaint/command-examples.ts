import type { DeskCommand } from "../../../functions/domain/complaint/desk-commands.ts";
import { at } from "./world.ts";

const money = { minor: 25_000, currency: "CNY" };
const line = { id: "l1", kind: "special", direction: "to-complainant", rung: 2, amount: money };
const moment = at("2026-11-20 10:00");

/** Every command of the desk with all that it can say, as it comes over the interface. */
export const commandExamples: Readonly<Record<DeskCommand["type"], object>> = {
  "take-complaint": {},
  "assign-owner": { owner: "supervisor" },
  "record-contact": {
    way: "call",
    result: "call-me-at",
    at: moment,
    told: true,
    summary: "改约",
    callId: "call:1",
    callMeAt: at("2026-11-26 10:00"),
  },
  "send-message": { text: "您好" },
  "add-note": { text: "内部" },
  "add-progress-sentence": { text: "主板已到货。" },
  "verify-facts": { category: "price", urgent: true, identity: "confirmed", result: "属实" },
  "assign-departments": { lead: "repair", measures: "检查" },
  "answer-transfer": { cause: "主板", solution: "更换", improvement: "检验" },
  "record-finding": { pointId: "p1", finding: "upheld", reason: "r" },
  "propose-remedy": {
    rung: 3,
    remedy: "换新",
    why: "两次维修",
    lines: [line],
    deliveries: [{ id: "d1", kind: "payment", owner: "finance", dueBy: moment, amount: money }],
    completeBy: moment,
    skipReason: "急",
  },
  "answer-approver": { approvalId: "a1", answer: "a" },
  "release-remedy": { paragraph: "p" },
  "record-answer": { answer: "accept", at: moment, words: "好" },
  "complete-delivery": {
    deliveryId: "d1",
    proof: { reference: "R-1", on: "2026-11-27", amount: money, note: "已签收" },
  },
  "record-return-visit": { at: moment, result: "reached", solved: "yes", satisfaction: "satisfied", summary: "s" },
  "resolve-at-first-contact": { wrong: "w", done: "d", satisfaction: "satisfied", lines: [line] },
  correct: { n: 1, reason: "r", text: "t", tellComplainant: true },
  "close-complaint": { outcome: "satisfied", finalType: "price", result: "r", measures: "m", changed: "c" },
  "decide-reconsideration": { upheld: true, result: "r", measures: "m", toldAt: moment },
};

/** What a command may leave out. */
export const optional: readonly string[] = [
  "callId",
  "callMeAt",
  "skipReason",
  "solved",
  "satisfaction of record-return-visit",
  "outcome",
  "changed",
  "measures of decide-reconsideration",
  "toldAt",
];
