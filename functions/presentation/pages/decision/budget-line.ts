import { createText } from "../../catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../catalogue/pages-decision.ts";
import { formatMoney } from "../../format/money.ts";
import { tag } from "../parts/clock.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Html } from "../parts/markup.ts";
import type { DecisionBudget, DecisionSubject } from "./decision-view.ts";

const text = createText(pagesDecisionTexts);

/**
 * The month's budget in one line and one bar: used, this request, the rest. Over the limit it says by how much; the
 * bar then shows the limit's share of the whole, so that nothing is drawn outside of it.
 */
export const budgetLine = (budget: DecisionBudget, subject: DecisionSubject, frame: Frame): Html => {
  const t = text(frame.language);
  const asked = subject.kind === "payment" ? subject.amount.minor : 0;
  const left = budget.limit.minor - budget.spent.minor;
  const money = (minor: number): string => formatMoney({ minor, currency: budget.limit.currency }, frame.language);
  const over = asked - left;
  const rest =
    over > 0
      ? t("decision.budgetOver", { left: money(Math.max(left, 0)) })
      : t("decision.budgetLeft", { left: money(left), after: money(-over) });
  const picture = t("decision.budgetPicture", {
    limit: money(budget.limit.minor),
    spent: money(budget.spent.minor),
    asked: money(asked),
  });
  return html`<div class="budget">
    <p>
      <b>${t("decision.budget")}</b> ${rest}
      ${over > 0 && tag(t("decision.over", { amount: money(over) }), "late", "■")}
    </p>
    ${bar(budget, asked, picture)}
  </div>`;
};

const bar = (budget: DecisionBudget, asked: number, picture: string): Html => {
  const whole = Math.max(budget.limit.minor, budget.spent.minor + asked, 1);
  const share = (minor: number): number => Math.round((Math.max(minor, 0) / whole) * 1000) / 10;
  const spent = share(budget.spent.minor);
  return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${picture}">
    <rect class="used" width="${spent}" height="10" />
    <rect class="asked" x="${spent}" width="${share(asked)}" height="10" />
    <rect class="gap" x="${Math.max(spent - 0.25, 0)}" width="0.5" height="10" />
  </svg>`;
};
