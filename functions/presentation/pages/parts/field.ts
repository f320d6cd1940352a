import { html, type Html, type Part } from "./markup.ts";

/** A field that needs another look; `message` tells what to do in the reader's language. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface FieldOptions {
  readonly name: string;
  /** Tells fields of one name apart where a page has several forms. */
  readonly form?: string | undefined;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: Part;
  /** The word for "optional"; required fields carry no mark. */
  readonly optional?: string | undefined;
  readonly errors: readonly FieldError[];
  /** Written before an error for readers' software: "Error:". */
  readonly errorWord: string;
}

/** The id of a field's input; of a group of radio buttons, of the first one. */
export const fieldId = ({ name, form }: { readonly name: string; readonly form?: string | undefined }): string =>
  form === undefined ? `f-${name}` : `f-${form}-${name}`;

export const errorOf = (name: string, errors: readonly FieldError[]): string | undefined =>
  errors.find((error) => error.field === name)?.message;

/** The ids that describe a field, as its `aria-describedby`; undefined when nothing describes it. */
export const describedBy = (field: Pick<FieldOptions, "name" | "form" | "hint" | "errors">, ...more: string[]) => {
  const id = fieldId(field);
  const wrong = errorOf(field.name, field.errors) !== undefined;
  const ids = [...(field.hint === undefined ? [] : [`${id}-hint`]), ...(wrong ? [`${id}-error`] : []), ...more];
  return ids.length > 0 && html`aria-describedby="${ids.join(" ")}"`;
};

/** Hint and error of a field, in that order, right above its input. */
export const hintAndError = (field: Pick<FieldOptions, "name" | "form" | "hint" | "errors" | "errorWord">): Part => {
  const id = fieldId(field);
  const message = errorOf(field.name, field.errors);
  return [
    field.hint !== undefined && html`<p class="hint" id="${id}-hint">${field.hint}</p>`,
    message !== undefined &&
      html`<p class="error" id="${id}-error"><span class="sr">${field.errorWord}</span> ${message}</p>`,
  ];
};

/** Label, hint, error and input, one under the other; a wrong field is marked by a bar, a word and the error. */
export const fieldAround = (field: FieldOptions, input: Html): Html =>
  html`<div class="field${errorOf(field.name, field.errors) !== undefined && " wrong"}">
    <label for="${fieldId(field)}"
      >${field.label}${field.optional !== undefined && html` <span class="optional">${field.optional}</span>`}</label
    >
    ${hintAndError(field)} ${input}
  </div>`;

/** The attributes that say "this one is wrong" to readers' software. */
export const invalid = (field: Pick<FieldOptions, "name" | "errors">): Part =>
  errorOf(field.name, field.errors) !== undefined && html`aria-invalid="true"`;
