import type { z } from "zod";
import type { FieldReason } from "./field-messages.ts";
import { fieldMessage, fieldReasons } from "./field-messages.ts";
import type { Language } from "../../domain/complaint/vocabulary.ts";

/** One refused field: dotted path (`product.model`, `evidence.0.name`), literal reason, message for the reader. */
export interface FieldError {
  readonly field: string;
  readonly reason: string;
  readonly message: string;
}

/** Messages for reasons of a form's own, or better words for one of its fields; undefined = the general one. */
export type OwnMessage = (field: string, reason: string, language: Language) => string | undefined;

type Issue = z.core.$ZodIssue;
type Finding = { readonly path: readonly PropertyKey[]; readonly reason: string; readonly limit?: string };

/** A hostile body can hold thousands of wrong fields; nobody reads more. */
const mostErrors = 50;
const mostChoices = 20;
/** What stands for a field where the body itself is missing or no object at all. */
const wholeBody = "body";

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    input,
  );

const sizeReasons: Readonly<Record<string, Readonly<Record<"too_small" | "too_big", FieldReason>>>> = {
  string: { too_small: "too-short", too_big: "too-long" },
  array: { too_small: "too-few", too_big: "too-many" },
  set: { too_small: "too-few", too_big: "too-many" },
};
const numberReasons = { too_small: "too-small", too_big: "too-large" } as const;

const choices = (values: readonly unknown[]): string => values.slice(0, mostChoices).map(String).join(", ");

/** What the issue says about its field, given that there is a value. */
const reasonOf = (issue: Issue): { reason: string; limit?: string } => {
  switch (issue.code) {
    case "invalid_type":
      return { reason: "wrong-type" };
    case "too_small":
      return { reason: (sizeReasons[issue.origin] ?? numberReasons)[issue.code], limit: String(issue.minimum) };
    case "too_big":
      return { reason: (sizeReasons[issue.origin] ?? numberReasons)[issue.code], limit: String(issue.maximum) };
    case "invalid_value":
      return { reason: "not-a-choice", limit: choices(issue.values) };
    case "invalid_union":
      if (issue.discriminator === undefined) return { reason: "wrong-type" };
      return { reason: "not-a-choice", limit: choices("options" in issue ? (issue.options ?? []) : []) };
    case "invalid_format":
      return { reason: "malformed" };
    case "custom":
      return { reason: typeof issue.params?.["reason"] === "string" ? issue.params["reason"] : "not-accepted" };
    default:
      return { reason: "not-accepted" };
  }
};

const findings = (issue: Issue, input: unknown): Finding[] => {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], reason: "unknown-field" }));
  const value = at(input, issue.path);
  const isMissing = value === undefined || value === null || value === "";
  return [{ path: issue.path, ...(isMissing && issue.code !== "custom" ? { reason: "required" } : reasonOf(issue)) }];
};

const isFieldReason = (reason: string): reason is FieldReason => (fieldReasons as readonly string[]).includes(reason);

/** Maps what zod found wrong with `input` to fields (design section 6 point 9). A refinement gives its literal in `params.reason`. */
export function fieldErrors(error: z.ZodError, input: unknown, language: Language, own?: OwnMessage): FieldError[] {
  return error.issues
    .slice(0, mostErrors)
    .flatMap((issue) => findings(issue, input))
    .slice(0, mostErrors)
    .map(({ path, reason, limit = "" }) => {
      const field = path.map(String).join(".").slice(0, 200) || wholeBody;
      const general = fieldMessage(isFieldReason(reason) ? reason : "not-accepted", language, limit);
      return { field, reason, message: own?.(field, reason, language) ?? general };
    });
}
