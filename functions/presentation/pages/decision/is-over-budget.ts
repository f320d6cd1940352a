import type { OpenDecisionView } from "./decision-view.ts";

/** Whether the payment would exceed what is left of the month; an approval then needs a reason of its own. */
export const isOverBudget = ({ budget, subject }: OpenDecisionView): boolean =>
  budget !== undefined && subject.kind === "payment" && budget.spent.minor + subject.amount.minor > budget.limit.minor;
