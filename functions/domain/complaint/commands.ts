import * as z from "zod";
import { Instant } from "../instant.ts";
import { CostLines } from "./money.ts";
import { Complainant, Evidence, Product, type Personal } from "./people.ts";
import { DeliveryPlan, DeliveryProof, Rung } from "./remedy.ts";
import {
  attemptResults,
  channels,
  findings,
  type grades,
  languages,
  outcomes,
  satisfactions,
  solvedAnswers,
  ways,
} from "./vocabulary.ts";

const text = (most: number) => z.string().trim().min(1).max(most);
const id = text(80);
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What a complaint says, in the words of the interface (design section 4). */
export const ComplaintForm = z.strictObject({
  channel: z.enum(channels),
  language: z.enum(languages),
  complainant: Complainant,
  category: text(40).optional(),
  product: Product.optional(),
  orderReference: text(80).optional(),
  description: text(8000),
  desiredOutcome: z.string().trim().max(2000),
  evidence: z.array(Evidence).max(10).optional(),
});
export type ComplaintForm = z.infer<typeof ComplaintForm>;

/** Commands of the desk: this union is the staff API. */
export const DeskCommand = z.discriminatedUnion("type", [
  command("take-complaint", {}),
  command("assign-owner", { owner: id }),
  command("record-contact", {
    way: z.enum(ways),
    result: z.enum(attemptResults),
    at: Instant,
    told: z.boolean(),
    summary: text(4000),
    callId: id.optional(),
    callMeAt: Instant.optional(),
  }),
  command("send-message", { text: text(4000) }),
  command("add-note", { text: text(4000) }),
  command("add-progress-sentence", { text: text(600) }),
  command("verify-facts", {
    category: text(40),
    urgent: z.boolean(),
    identity: z.enum(["unverified", "confirmed", "failed"]),
    result: text(4000),
  }),
  command("assign-departments", { lead: text(40), measures: text(2000) }),
  command("answer-transfer", { cause: text(4000), solution: text(4000), improvement: text(4000) }),
  command("record-finding", { pointId: id, finding: z.enum(findings), reason: text(2000) }),
  command("propose-remedy", {
    rung: Rung,
    remedy: text(2000),
    why: text(2000),
    lines: CostLines,
    deliveries: z
      .array(DeliveryPlan)
      .min(1)
      .max(10)
      .refine(
        (plans) => new Set(plans.map((plan) => plan.id)).size === plans.length,
        "each delivery has an id of its own",
      ),
    completeBy: Instant,
    /** Why a lower rung was left out; needed when one is (SL-06, GD-24). */
    skipReason: text(1000).optional(),
  }),
  command("answer-approver", { approvalId: id, answer: text(2000) }),
  command("release-remedy", { paragraph: text(1200) }),
  command("record-answer", { answer: z.enum(["accept", "refuse"]), at: Instant, words: text(2000) }),
  command("complete-delivery", { deliveryId: id, proof: DeliveryProof }),
  command("record-return-visit", {
    at: Instant,
    result: z.enum(attemptResults),
    solved: z.enum(solvedAnswers).optional(),
    satisfaction: z.enum(satisfactions).optional(),
    summary: text(4000),
  }),
  command("resolve-at-first-contact", {
    wrong: text(4000),
    done: text(4000),
    satisfaction: z.enum(["very-satisfied", "satisfied"]),
    lines: CostLines,
  }),
  command("correct", {
    n: z.number().int().positive(),
    reason: text(1000),
    text: text(4000),
    /** Whether the complainant was told the wrong thing and hears the right one (OP-22). */
    tellComplainant: z.boolean(),
  }),
  command("close-complaint", {
    outcome: z.enum(outcomes).optional(),
    finalType: text(40),
    result: text(4000),
    measures: text(4000),
    changed: text(2000).optional(),
  }),
]);
export type DeskCommand = z.infer<typeof DeskCommand>;

/** Commands of the complainant, by link or by number and code. */
export type ComplainantCommand =
  | { type: "add-message"; text: string }
  | { type: "answer-proposal"; answer: "accept" | "refuse" | "question"; text: string; proposalId?: string }
  | { type: "revoke-answer"; proposalId: string }
  | {
      type: "answer-survey";
      solved: (typeof solvedAnswers)[number];
      process: (typeof satisfactions)[number];
      result: (typeof satisfactions)[number];
      text: string;
    }
  | { type: "withdraw"; reason: string };

/** The decision behind a signed link (OP-03). `issue` is the link's own number: an older one decides nothing. */
export interface ApproverCommand {
  type: "decide-approval";
  approvalId: string;
  issue: number;
  terms: string;
  answer: "approve" | "refuse" | "question";
  text: string;
  /** What the approver typed, in minor units, where typing is asked for. */
  typedMinor?: number;
  how: "link" | "signed-in";
}

export interface FileCommand {
  type: "file-complaint";
  number: string;
  form: ComplaintForm;
  personal: Personal;
  bodyDigest: string;
  accessCodeDigest: string;
  gradedByStaff?: (typeof grades)[number];
}

/** Time as one more command: a passed deadline is nothing else (design section 2). */
export type SystemCommand =
  | { type: "pass-time"; scope: "complaint" }
  | { type: "pass-time"; scope: "approval"; approvalId: string }
  | { type: "record-notice-failure"; noticeId: string; kind: string; reason: "bounced" | "rejected" | "unknown" };

export type Command = FileCommand | DeskCommand | ComplainantCommand | ApproverCommand | SystemCommand;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
