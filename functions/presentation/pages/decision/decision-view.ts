import type { Instant } from "../../../domain/instant.ts";
import type { Money } from "../../format/money.ts";
import type { Attachment } from "../parts/attachments.ts";
import type { ClockView } from "../parts/clock.ts";
import type { FieldError } from "../parts/field.ts";

/** The three answers of an approver (OP-03). */
export type DecisionAnswer = "approve" | "refuse" | "ask";

/** The names of the form's fields; `amount`, `approvalReason` belong to approve, `reason` to refuse, `question` to ask. */
export const decisionFields = ["answer", "amount", "approvalReason", "reason", "question"] as const;
export type DecisionField = (typeof decisionFields)[number];

/** What is decided: money to somebody, or a plan without a payment. */
export type DecisionSubject =
  | { readonly kind: "payment"; readonly recipient: string; readonly amount: Money }
  | { readonly kind: "plan"; readonly title: string };

export interface DecisionBudget {
  readonly limit: Money;
  readonly spent: Money;
}

export interface OpenDecisionView {
  readonly kind: "open";
  /** Where the answer goes, and what goes with it unseen (token, nonce). */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly approver: { readonly name: string; readonly role: string };
  readonly actingFor?: { readonly name: string; readonly from: Instant; readonly to: Instant };
  readonly subject: DecisionSubject;
  readonly clock: ClockView;
  /** What happens when nobody decides, e.g. "将转给总经理". */
  readonly otherwise: string;
  /** Two sentences by the requester. */
  readonly reasons: readonly string[];
  /** Solution and rung, what was tried, requester and time, similar cases, what a refusal means. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly budget?: DecisionBudget;
  readonly evidence: readonly Attachment[];
  /** The complainant's own words. */
  readonly words?: string;
  /** The amount is above the policy's threshold and has to be typed. */
  readonly typedAmount: boolean;
  /** Set where the amount asks for a signed-in approver and nobody is signed in. */
  readonly signInHref?: string;
  readonly values: Partial<Readonly<Record<DecisionField, string>>>;
  readonly errors: readonly FieldError[];
}

/** The page of a signed approval link. Only `open` has a form; `unknown` tells nothing about any case. */
export type DecisionView =
  | OpenDecisionView
  | {
      readonly kind: "done";
      readonly answer: DecisionAnswer;
      readonly amount?: Money;
      readonly at: Instant;
      /** What happens now, in the reader's language. */
      readonly next: string;
    }
  | { readonly kind: "decided-by-you"; readonly answer: DecisionAnswer; readonly at: Instant }
  | { readonly kind: "decided-by-other"; readonly name: string; readonly answer: DecisionAnswer; readonly at: Instant }
  /** `change` in words: "金额已由 1,280 改为 980". */
  | { readonly kind: "superseded"; readonly change: string }
  | { readonly kind: "expired"; readonly at: Instant; readonly passedTo: string }
  /** Decided by nobody and no longer to be decided by this person. */
  | { readonly kind: "withdrawn" | "role-lost" }
  | { readonly kind: "foreign"; readonly name: string }
  | { readonly kind: "unknown" };
