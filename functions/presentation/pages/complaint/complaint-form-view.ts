import type { Instant } from "../../../domain/instant.ts";
import type { FieldError } from "../parts/field.ts";
import type { IconName } from "../parts/icon.ts";

/** The fields of the complaint form, in the order in which they are asked. */
export const complaintFields = [
  "category",
  "description",
  "desiredOutcome",
  "productModel",
  "productSerial",
  "orderReference",
  "name",
  "phone",
  "email",
  "preferredTime",
  "representedName",
  "relationship",
] as const;

export type ComplaintField = (typeof complaintFields)[number];

/** What was typed so far, exactly as typed: wrong answers are kept and shown again. */
export type ComplaintValues = Partial<Readonly<Record<ComplaintField, string>>>;

/** A kind of complaint as the policy names it. */
export interface CategoryView {
  readonly value: string;
  readonly label: string;
  readonly example: string;
  readonly icon: IconName;
  /** Somebody is hurt or in danger: choosing it shows the hot-line at once. */
  readonly urgent?: boolean;
}

export interface ComplaintFormView {
  readonly categories: readonly CategoryView[];
  readonly values: ComplaintValues;
  /** `field` is a name of `complaintFields`; the message is in the reader's language. */
  readonly errors: readonly FieldError[];
  /** Made by the server; the same key with the same answers is the same complaint, however often it is sent. */
  readonly idempotencyKey: string;
  readonly hotline: string;
  /** Where the serial number stands, in words of the policy. */
  readonly serialHint: string;
  readonly maxDescription: number;
  /** Why the form came back although nothing in it is wrong. */
  readonly trouble?:
    | { readonly kind: "unavailable" }
    /** The key was used for other answers: what was sent first is kept, what was changed since was not sent. */
    | { readonly kind: "sent-before" }
    | { readonly kind: "too-many"; readonly retryAt: Instant };
}
