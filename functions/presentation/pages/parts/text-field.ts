import { describedBy, fieldAround, fieldId, invalid, type FieldOptions } from "./field.ts";
import { html, type Html } from "./markup.ts";

interface TextOptions extends FieldOptions {
  readonly type?: "text" | "tel" | "email" | "search" | "number" | "date" | "datetime-local";
  readonly autocomplete?: string;
  readonly inputmode?: "decimal" | "numeric" | "tel" | "email";
  readonly maxlength?: number;
  /** For answers of one or two words. */
  readonly short?: boolean;
}

/** One line of text. Nothing is refused by the browser: our own words say what is wrong (`novalidate`). */
export const textField = (field: TextOptions): Html =>
  fieldAround(
    field,
    html`<input
      class="input${field.short === true && " short"}"
      id="${fieldId(field)}"
      name="${field.name}"
      type="${field.type ?? "text"}"
      value="${field.value ?? ""}"
      ${field.autocomplete !== undefined && html`autocomplete="${field.autocomplete}"`}
      ${field.inputmode !== undefined && html`inputmode="${field.inputmode}"`}
      ${field.maxlength !== undefined && html`maxlength="${field.maxlength}"`}
      ${describedBy(field)}
      ${invalid(field)}
    />`,
  );

interface TextAreaOptions extends FieldOptions {
  readonly rows: number;
  readonly maxlength?: number;
  /** Keeps what is typed as a draft in the browser. */
  readonly keep?: boolean;
  /** Told from 75 % on, "%n" being the number of characters left. */
  readonly counter?: string;
}

/** Several lines of text. */
export const textArea = (field: TextAreaOptions): Html => {
  const id = fieldId(field);
  const counted = field.counter === undefined ? [] : [`${id}-counter`];
  return fieldAround(
    field,
    html`<textarea
        class="input"
        id="${id}"
        name="${field.name}"
        rows="${field.rows}"
        ${field.maxlength !== undefined && html`maxlength="${field.maxlength}"`}
        ${field.keep === true && html`data-keep`}
        ${describedBy(field, ...counted)}
        ${invalid(field)}
      >
${field.value ?? ""}</textarea>
      ${
        field.counter !== undefined &&
        html`<p class="counter hint" id="${id}-counter" data-left="${field.counter}" aria-live="polite"></p>`
      }`,
  );
};
