import * as z from "zod";
import { Instant } from "../instant.ts";
import { CostLines } from "./money.ts";
import { DeliveryPlan, DeliveryProof, Rung } from "./remedy.ts";
import { attemptResults, findings, outcomes, satisfactions, solvedAnswers, ways } from "./vocabulary.ts";

const text = (most: number) => z.string().trim().min(1).max(most);
const id = text(80);
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Commands of the desk: this union is the staff API. Apart from the others, so that only the desk builds its schemas. */
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
  command("decide-reconsideration", {
    upheld: z.boolean(),
    result: text(4000),
    measures: text(4000).optional(),
    /** When the complainant heard it on the telephone; needed where no mail can tell them. */
    toldAt: Instant.optional(),
  }),
]);
export type DeskCommand = z.infer<typeof DeskCommand>;
