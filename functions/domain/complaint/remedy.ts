import * as z from "zod";
import { Instant } from "../instant.ts";
import { Because } from "../time/because.ts";
import { CostLine, Money } from "./money.ts";
import { deliveryKinds, roles, rungs } from "./vocabulary.ts";

export const Rung = z.union(rungs.map((rung) => z.literal(rung)));

/** One thing that has to be carried out, by whom and until when (OP-08, SL-25). */
export const DeliveryPlan = z.object({
  id: z.string().min(1).max(20),
  kind: z.enum(deliveryKinds),
  owner: z.string().min(1),
  dueBy: Instant,
  amount: Money.optional(),
});
export type DeliveryPlan = z.infer<typeof DeliveryPlan>;

/** A remedy somebody proposes: the public facts that approval, budget and tiers look at. */
export const Proposal = z.object({
  id: z.string().min(1),
  round: z.number().int().positive(),
  rung: Rung,
  lines: z.array(CostLine).max(20),
  deliveries: z.array(DeliveryPlan).min(1).max(10),
  responsible: z.string().min(1),
  completeBy: Instant,
  proposedBy: z.string().min(1),
  /** Special lines that the tier looked at, those of the same person or serial number included (OP-04). */
  tierMinor: z.number().int().nonnegative(),
  currency: z.string(),
  /** Digest of everything an approver consents to; a changed proposal has other terms (design section 6 point 4). */
  terms: z.string(),
});
export type ProposalFacts = z.infer<typeof Proposal>;

export const ProposalWords = z.object({
  remedy: z.string().trim().min(1).max(2000),
  why: z.string().trim().min(1).max(2000),
  /** Why a lower rung was left out (SL-06). */
  skipReason: z.string().trim().min(1).max(1000).optional(),
});
export type ProposalWords = z.infer<typeof ProposalWords>;

/** A proposal in the life of a complaint; `words` are null after erasure. */
export interface ProposedRemedy extends ProposalFacts {
  readonly words: ProposalWords | null;
  readonly proposedAt: Instant;
  readonly state: "proposed" | "approved" | "rejected" | "released" | "accepted" | "refused";
}

/** One approver's decision that a proposal needs (OP-03). */
export const ApprovalRequest = z.object({
  id: z.string().min(1),
  proposalId: z.string().min(1),
  /** What makes this approver necessary: the amount's tier or the rung's own rule (FE-10). */
  required: z.enum(["tier", "rung"]),
  role: z.enum(roles),
  approver: z.string().min(1),
  requester: z.string().min(1),
  amount: Money,
  terms: z.string(),
  dueBy: Instant,
  warnBy: Instant,
  because: Because,
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

export interface Approval extends ApprovalRequest {
  readonly state: "asked" | "reminded" | "passed-on" | "questioned" | "approved" | "refused" | "voided";
  readonly askedAt: Instant;
  /** Counts every link made for it: the first, one per passing on, one per answered question. */
  readonly issue: number;
  readonly nonce: string | null;
  readonly questions: number;
  readonly question: string | null;
  readonly answer: string | null;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly reason?: string | null;
  /** Whoever held it before, and when it left them. */
  readonly formerly: readonly { approver: string; until: Instant; issue: number }[];
}

export const isUndecided = (approval: Approval): boolean =>
  approval.state === "asked" || approval.state === "reminded" || approval.state === "passed-on";

/** Proof that a delivery was carried out (OP-08). Account numbers come masked. */
export const DeliveryProof = z.object({
  reference: z.string().trim().min(1).max(120),
  on: z.iso.date(),
  amount: Money.optional(),
  note: z.string().trim().max(1000).optional(),
});
export type DeliveryProof = z.infer<typeof DeliveryProof>;

export interface Delivery extends DeliveryPlan {
  readonly doneAt?: Instant;
  readonly proof?: DeliveryProof | null;
}
