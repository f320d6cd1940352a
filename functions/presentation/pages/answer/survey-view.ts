import type { Instant } from "../../../domain/instant.ts";
import type { FieldError } from "../parts/field.ts";

/** The names of the survey's fields. */
export const surveyFields = ["solved", "process", "outcome", "comment"] as const;
export type SurveyField = (typeof surveyFields)[number];

export const solvedAnswers = ["yes", "partly", "no"] as const;

/** Words, not stars: a star means something else to everybody. */
export const satisfactionAnswers = [
  "very-satisfied",
  "satisfied",
  "neutral",
  "dissatisfied",
  "very-dissatisfied",
  "cannot-say",
] as const;

export interface OpenSurveyView {
  readonly kind: "open";
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** The result of the complaint in words; shown before any question. */
  readonly result: string;
  /** Set when it was answered before: `values` then hold the first answers. */
  readonly earlier?: { readonly at: Instant; readonly changeUntil: Instant };
  readonly values: Partial<Readonly<Record<SurveyField, string>>>;
  readonly errors: readonly FieldError[];
}

/** The page of a signed survey link (OP-19). */
export type SurveyView =
  | OpenSurveyView
  | {
      readonly kind: "done";
      /** What we do now, in the reader's language. */
      readonly next?: string;
      /** Not solved or dissatisfied: a second review is one click away. */
      readonly again?: {
        readonly action: string;
        readonly hidden: Readonly<Record<string, string>>;
        readonly answerBy: Instant;
      };
    }
  | { readonly kind: "already-answered"; readonly at: Instant }
  | { readonly kind: "late" }
  | { readonly kind: "unknown" };
