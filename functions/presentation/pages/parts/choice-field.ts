import { describedBy, errorOf, fieldAround, fieldId, hintAndError, invalid, type FieldOptions } from "./field.ts";
import { icon, type IconName } from "./icon.ts";
import { html, type Html, type Part } from "./markup.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** An example or a consequence, in small print below the label. */
  readonly note?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Questions that belong to this answer only; shown once it is chosen, always shown where CSS cannot know. */
  readonly reveal?: Part;
}

interface ChoiceOptions extends FieldOptions {
  readonly choices: readonly Choice[];
  /** `cards` stand side by side where there is room, `tiles` are for answers of one or two words. */
  readonly layout?: "rows" | "cards" | "tiles";
  /** Replaces the plain label as the legend: a number in a circle, a heading. */
  readonly legend?: Html;
}

/** One of several answers as radio buttons, each on a card that a thumb can hit. None is chosen in advance. */
export const choiceField = (field: ChoiceOptions): Html => {
  const wrong = errorOf(field.name, field.errors) !== undefined;
  return html`<fieldset class="field${wrong && " wrong"}" ${describedBy(field)}>
    <legend>
      ${field.legend ?? field.label}${
        field.optional !== undefined && html` <span class="optional">${field.optional}</span>`
      }
    </legend>
    ${hintAndError(field)}
    <div class="choices ${field.layout ?? "rows"}">
      ${field.choices.map((choice, index) => one(field, choice, index))}
    </div>
  </fieldset>`;
};

const one = (field: ChoiceOptions, choice: Choice, index: number): Html => {
  const id = fieldId(field) + (index === 0 ? "" : `-${String(index + 1)}`);
  const card = html`<label class="choice">
    <input
      type="radio"
      id="${id}"
      name="${field.name}"
      value="${choice.value}"
      ${field.value === choice.value && html`checked`}
    />
    <span
      ><b>${choice.label}</b
      >${choice.note !== undefined && choice.note !== "" && html`<small>${choice.note}</small>`}</span
    >
    ${choice.icon !== undefined && icon(choice.icon)}
  </label>`;
  if (choice.reveal === undefined) return card;
  return html`<div>
    ${card}
    <div class="reveal">${choice.reveal}</div>
  </div>`;
};

interface SelectOptions extends FieldOptions {
  readonly choices: readonly Pick<Choice, "value" | "label">[];
  /** The words of the empty choice, e.g. "Choose". */
  readonly placeholder: string;
}

/** One of many answers as a list that opens; for the desk, where there are more than a card can show. */
export const selectField = (field: SelectOptions): Html =>
  fieldAround(
    field,
    html`<select class="input" id="${fieldId(field)}" name="${field.name}" ${describedBy(field)} ${invalid(field)}>
      <option value="">${field.placeholder}</option>
      ${field.choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${field.value === value && html`selected`}>${label}</option>`,
      )}
    </select>`,
  );
