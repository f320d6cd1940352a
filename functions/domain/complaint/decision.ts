import type { ComplaintEvent } from "./events.ts";

/** Why a command is refused: the same literal in code, log, API and catalogue. */
export const refusals = [
  "unknown-complaint",
  "complaint-exists",
  "not-possible-in-this-stage",
  "not-your-role",
  "unknown-staff",
  "unknown-category",
  "unknown-department",
  "unknown-point",
  "unknown-call",
  "unknown-approval",
  "unknown-delivery",
  "unknown-entry",
  "facts-not-verified",
  "finding-missing",
  "skip-needs-reason",
  "lower-rung-open",
  "lines-without-amount",
  "currency-differs",
  "date-passed",
  "date-too-far",
  "date-in-the-future",
  "above-own-limit",
  "no-approver",
  "already-decided",
  "link-superseded",
  "terms-changed",
  "not-the-approver",
  "role-lost",
  "amount-missing",
  "amount-mismatch",
  "sign-in-required",
  "reason-missing",
  "no-more-questions",
  "no-open-question",
  "offer-expired",
  "proposal-replaced",
  "already-answered",
  "not-revocable",
  "survey-closed",
  "amount-differs-from-approved",
  "answer-missing",
  "outcome-needs-more",
  "goes-on-without-you",
  "not-closed",
  "nothing-to-reconsider",
  "reconsideration-too-late",
  "already-reconsidered",
  "not-the-reviewer",
  "call-first",
] as const;
export type Refusal = (typeof refusals)[number];

export type Decision =
  | { readonly kind: "accepted"; readonly events: readonly ComplaintEvent[] }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly field?: string };

export const accepted = (...events: readonly ComplaintEvent[]): Decision => ({ kind: "accepted", events });
export const refused = (reason: Refusal, field?: string): Decision =>
  field === undefined ? { kind: "refused", reason } : { kind: "refused", reason, field };
