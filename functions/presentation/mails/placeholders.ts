import type { Choice, Field, Fields, FieldType, SimpleField } from "./notice-fields.ts";

/** What a text may do with a placeholder. */
export interface Placeholder {
  readonly form: "words" | "count" | "choice";
  /** The literals of a choice, as a select writes them. */
  readonly options: readonly string[];
  /** May be absent: only for parts that can be left out. */
  readonly optional: boolean;
  /** A name or free text: never in a subject or preheader. */
  readonly personal: boolean;
}

export type Placeholders = Readonly<Record<string, Placeholder>>;

/** Known in every text: the house and the way to call it. */
export const framePlaceholders = ["company", "phone", "phoneHours"] as const;

const personalTypes: readonly FieldType[] = ["name", "text", "code"];

/** The names under which a field's value can be used. */
export const variantsOf = (name: string, type: FieldType): readonly string[] => {
  if (type === "by" || type === "at") return [name, `${name}Short`, `${name}Near`];
  if (type === "money") return [name, `${name}Words`];
  return type === "link" ? [] : [name];
};

/** In an ICU select a hyphen is not allowed. */
export const optionOf = (literal: string): string => literal.replaceAll("-", "_");

export const typeOf = (field: SimpleField): FieldType => field.replace("?", "") as FieldType;
export const isOptional = (field: SimpleField): boolean => field.endsWith("?");
export const isChoice = (field: Field): field is Choice => Array.isArray(field);

/** The placeholders that the texts of a kind (or of a list's entries) may use. */
export const placeholdersOf = (fields: Fields): Placeholders => {
  const found: Record<string, Placeholder> = {};
  for (const name of framePlaceholders) found[name] = words(false, false);
  for (const [name, field] of Object.entries(fields)) {
    if (isChoice(field)) found[name] = choice(field);
    else if (typeof field === "string") Object.assign(found, simple(name, field));
    else if ("derived" in field) found[name] = choice(field.derived);
    else found[`${name}Count`] = { form: "count", options: [], optional: false, personal: false };
  }
  return found;
};

const words = (optional: boolean, personal: boolean): Placeholder => ({
  form: "words",
  options: [],
  optional,
  personal,
});

const choice = (literals: Choice): Placeholder => ({
  form: "choice",
  options: literals.map(optionOf),
  optional: false,
  personal: false,
});

const simple = (name: string, field: SimpleField): Record<string, Placeholder> => {
  const type = typeOf(field);
  const placeholder: Placeholder =
    type === "count"
      ? { form: "count", options: [], optional: isOptional(field), personal: false }
      : words(isOptional(field), personalTypes.includes(type));
  const found = Object.fromEntries(variantsOf(name, type).map((variant) => [variant, placeholder]));
  // Only the yuan has a form in words.
  return type === "money" ? { ...found, [`${name}Words`]: words(true, false) } : found;
};
