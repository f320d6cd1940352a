import { createText } from "../../catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../catalogue/pages-decision.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { formatMoney } from "../../format/money.ts";
import { choiceField, type Choice } from "../parts/choice-field.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html } from "../parts/markup.ts";
import { textArea, textField } from "../parts/text-field.ts";
import { isOverBudget } from "./is-over-budget.ts";
import type { DecisionField, OpenDecisionView } from "./decision-view.ts";

const text = createText(pagesFrameTexts, pagesDecisionTexts);

/**
 * Radios and one button, never two submit buttons: Enter in a text field presses the first one, and an amount field
 * would approve by accident (decision 5 of the page design). None of the answers is chosen in advance.
 */
export const decisionForm = (view: OpenDecisionView, frame: Frame): Html => {
  const t = text(frame.language);
  return html`<form
    class="card stack urgent"
    method="post"
    action="${address(view.action)}"
    novalidate
    autocomplete="off"
  >
    ${choiceField({
      ...field(view, frame, "answer"),
      label: t("decision.form"),
      legend: html`<span class="title">${t("decision.form")}</span>`,
      choices: [approve(view, frame), refuse(view, frame), ask(view, frame)],
    })}
    <div class="buttons wide"><button class="button">${t("decision.submit")}</button></div>
    <p class="hint">${t("decision.once")}</p>
    ${hiddenFields(view.hidden)}
  </form>`;
};

const field = (view: OpenDecisionView, frame: Frame, name: DecisionField) => ({
  name,
  value: view.values[name],
  errors: view.errors,
  errorWord: text(frame.language)("frame.errorWord"),
});

const approve = (view: OpenDecisionView, frame: Frame): Choice => {
  const t = text(frame.language);
  if (view.subject.kind === "plan") return { value: "approve", label: t("decision.approve") };
  const amount = formatMoney(view.subject.amount, frame.language);
  const example = (view.subject.amount.minor / 100).toFixed(2);
  const typed = textField({
    ...field(view, frame, "amount"),
    label: t("decision.amount"),
    hint: t("decision.amountHint", { example }),
    inputmode: "decimal",
    short: true,
  });
  const reason = textArea({ ...field(view, frame, "approvalReason"), label: t("decision.approvalReason"), rows: 3 });
  const isOver = isOverBudget(view);
  return {
    value: "approve",
    label: t("decision.approveAmount", { amount }),
    ...((view.typedAmount || isOver) && { reveal: html`${view.typedAmount && typed} ${isOver && reason}` }),
  };
};

const refuse = (view: OpenDecisionView, frame: Frame): Choice => {
  const t = text(frame.language);
  return {
    value: "refuse",
    label: t("decision.refuse"),
    reveal: textArea({
      ...field(view, frame, "reason"),
      label: t("decision.reason"),
      hint: t("decision.reasonHint"),
      rows: 3,
    }),
  };
};

const ask = (view: OpenDecisionView, frame: Frame): Choice => {
  const t = text(frame.language);
  return {
    value: "ask",
    label: t("decision.ask"),
    note: t("decision.askNote"),
    reveal: textArea({ ...field(view, frame, "question"), label: t("decision.question"), rows: 3 }),
  };
};
