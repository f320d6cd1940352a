import type { Instant } from "../../domain/instant.ts";
import type { Money } from "../format/money.ts";

/**
 * What a field of a notice may be, and the value behind it. The type decides how it is written, which placeholders a text
 * may use for it and whether it may stand in a subject (names and free text may not: a subject shows on locked screens).
 */
export interface FieldValues {
  /** A deadline: "11月27日（周五）18:00 前". Placeholders `x`, `xShort` (day and month), `xNear` (今天 18:00 前). */
  readonly by: Instant;
  /** A moment that has come or an end that is named as such, without 前 / by. Placeholders as for `by`. */
  readonly at: Instant;
  /** Placeholders `x` and, for approvals, `xWords`. */
  readonly money: Money;
  /** A complaint number, stored without hyphens. */
  readonly number: string;
  readonly code: string;
  /** A length in milliseconds. */
  readonly duration: number;
  readonly count: number;
  /** Words of the house in the reader's language: a stage, a department, a clock. Never free text. */
  readonly label: string;
  readonly name: string;
  /** Free text of a person; blank lines part paragraphs. */
  readonly text: string;
  /** The address behind the one button. No placeholder: it stands only there. */
  readonly link: string;
}

export type FieldType = keyof FieldValues;

/** `"text?"` may be absent: a paragraph, fact or list that needs it is then left out. */
export type SimpleField = FieldType | `${FieldType}?`;

/** A choice is the list of its literals; in a select, hyphens are written as underscores. */
export type Choice = readonly string[];

export interface DerivedField {
  /** A choice that the renderer works out from the rest (never given). */
  readonly derived: Choice;
}

export interface ListField {
  /** The fields of one entry; the placeholder `xCount` tells how many there are. */
  readonly list: Readonly<Record<string, SimpleField | Choice>>;
}

export type Field = SimpleField | Choice | DerivedField | ListField;
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends keyof FieldValues
  ? FieldValues[F]
  : F extends `${infer T extends FieldType}?`
    ? FieldValues[T]
    : F extends readonly (infer Literal)[]
      ? Literal
      : F extends { readonly list: infer Entry }
        ? readonly ContentOf<Entry>[]
        : never;

type OptionalKeys<F> = { [K in keyof F]: F[K] extends `${string}?` ? K : never }[keyof F];
type DerivedKeys<F> = { [K in keyof F]: F[K] extends DerivedField ? K : never }[keyof F];

/** The values that a table of fields asks for. */
export type ContentOf<F> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F> | DerivedKeys<F>>]: ValueOf<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: ValueOf<F[K]> };
