import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { checkboxField } from "../parts/checkbox-field.ts";
import { choiceField, selectField } from "../parts/choice-field.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldError, FieldOptions } from "../parts/field.ts";
import type { ReaderFrame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html, type Part } from "../parts/markup.ts";
import { textArea, textField } from "../parts/text-field.ts";

const text = createText(pagesFrameTexts, pagesDeskTexts);

/** A field of a command, described rather than drawn: the list of commands is the desk. */
export interface CommandField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "textarea" | "select" | "radio" | "checkbox" | "money" | "number" | "date" | "datetime";
  /** For `select` and `radio`. */
  readonly options?: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly required: boolean;
  readonly hint?: string;
  readonly value?: string;
}

/** A command that is possible now, as a form. Posts `command` = name, the fields, and what is in `hidden`. */
export interface CommandForm {
  readonly name: string;
  /** The effect: "转交维修中心". */
  readonly title: string;
  readonly action: string;
  /** The commit the page was drawn from (`basedOn`), the idempotency key, the token against forged requests. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly CommandField[];
  /** The verb on the button. */
  readonly button: string;
  /** Notices that will leave and clocks that change, each a sentence. */
  readonly consequences?: readonly string[];
  readonly errors?: readonly FieldError[];
  readonly open?: boolean;
}

/** The command's form alone; where several stand on a page, the command's name keeps their ids apart. */
export const commandForm = (command: CommandForm, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  const errors = command.errors ?? [];
  const names = command.fields.map((field) => field.name);
  return html`<form class="stack" method="post" action="${address(command.action)}" novalidate>
    ${errorSummary(t("frame.errors", { count: errors.length }), errors, names, command.name)}
    <div>${command.fields.map((field) => one(field, command, frame))}</div>
    ${consequences(command, frame)}
    <div class="buttons"><button class="button">${command.button}</button></div>
    ${hiddenFields({ ...command.hidden, command: command.name })}
  </form>`;
};

/** The command folded away: its title is its effect. Forms of a command that just went wrong stand open. */
export const commandDetails = (command: CommandForm, frame: ReaderFrame): Html => {
  const isOpen = command.open === true || (command.errors ?? []).length > 0;
  return html`<details class="command" ${isOpen && html`open`}>
    <summary>${command.title}</summary>
    ${commandForm(command, frame)}
  </details>`;
};

const consequences = (command: CommandForm, frame: ReaderFrame): Part => {
  if (command.consequences === undefined || command.consequences.length === 0) return undefined;
  return html`<div class="hint">
    <p>${text(frame.language)("case.consequences")}</p>
    <ul class="bullets">
      ${command.consequences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
};

const inputTypes = { text: "text", number: "number", date: "date", datetime: "datetime-local", money: "text" } as const;

const one = (field: CommandField, command: CommandForm, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  const common: FieldOptions = {
    name: field.name,
    form: command.name,
    label: field.label,
    value: field.value,
    ...(field.hint !== undefined && { hint: field.hint }),
    optional: field.required ? undefined : t("frame.optional"),
    errors: command.errors ?? [],
    errorWord: t("frame.errorWord"),
  };
  const choices = (field.options ?? []).map(({ value, label, hint }) => ({ value, label, note: hint }));
  switch (field.type) {
    case "textarea":
      return textArea({ ...common, rows: 3 });
    case "select":
      return selectField({ ...common, choices, placeholder: t("case.choose") });
    case "radio":
      return choiceField({ ...common, choices });
    case "checkbox":
      return checkboxField(common);
    case "text":
    case "number":
    case "date":
    case "datetime":
    case "money":
      return textField({
        ...common,
        type: inputTypes[field.type],
        short: field.type !== "text",
        ...(field.type === "money" && { inputmode: "decimal" as const }),
      });
  }
};
