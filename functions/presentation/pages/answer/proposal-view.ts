import type { Instant } from "../../../domain/instant.ts";
import type { Money } from "../../format/money.ts";
import type { FieldError } from "../parts/field.ts";

export type ProposalAnswer = "accept" | "refuse" | "ask";

/** The names of the form's fields: `whatInstead` belongs to refuse (required there), `question` to ask. */
export const proposalFields = ["answer", "whatInstead", "question"] as const;
export type ProposalField = (typeof proposalFields)[number];

export interface OpenProposalView {
  readonly kind: "open";
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** What we offer, in words. */
  readonly what: string;
  readonly value?: Money;
  /** By when it is carried out. */
  readonly by?: Instant;
  readonly carriedOutBy?: string;
  readonly why: string;
  /** The consequences of accepting; legal text of the policy. */
  readonly means: string;
  readonly answerBy: Instant;
  readonly values: Partial<Readonly<Record<ProposalField, string>>>;
  readonly errors: readonly FieldError[];
}

/** The page of a signed consent link. `unknown` tells nothing about any complaint. */
export type ProposalView =
  | OpenProposalView
  | { readonly kind: "done"; readonly answer: ProposalAnswer; readonly at: Instant; readonly next: string }
  | { readonly kind: "already-answered"; readonly answer: ProposalAnswer; readonly at: Instant }
  | { readonly kind: "replaced" }
  | { readonly kind: "expired"; readonly handler: string }
  | { readonly kind: "unknown" };
