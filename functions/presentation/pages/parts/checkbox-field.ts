import { describedBy, errorOf, fieldId, hintAndError, invalid, type FieldOptions } from "./field.ts";
import { html, type Html } from "./markup.ts";

/** One yes that may be left out; posts "yes" when ticked. The label is part of the target. */
export const checkboxField = (field: FieldOptions): Html =>
  html`<div class="field${errorOf(field.name, field.errors) !== undefined && " wrong"}">
    ${hintAndError(field)}
    <label class="choice">
      <input
        type="checkbox"
        id="${fieldId(field)}"
        name="${field.name}"
        value="yes"
        ${field.value === "yes" && html`checked`}
        ${describedBy(field)}
        ${invalid(field)}
      />
      <span>${field.label}</span>
    </label>
  </div>`;
