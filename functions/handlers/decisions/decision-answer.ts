import type { ApproverCommand } from "../../domain/complaint/commands.ts";
import type { Refusal } from "../../domain/complaint/decision.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../presentation/catalogue/pages-decision.ts";
import { refusalTexts } from "../../presentation/catalogue/refusals.ts";
import { parseAmount } from "../../presentation/format/amount.ts";
import { formatMoney } from "../../presentation/format/money.ts";
import type { DecisionField } from "../../presentation/pages/decision/decision-view.ts";
import type { FieldError } from "../../presentation/pages/parts/field.ts";
import type { ReaderFrame } from "../../presentation/pages/parts/frame.ts";
import type { DecisionLink } from "./decision-link.ts";

export type DecisionValues = Partial<Readonly<Record<DecisionField, string>>>;
type Said = Pick<ApproverCommand, "answer" | "text" | "typedMinor">;

const text = createText(pagesDecisionTexts, refusalTexts);

const longestReason = 2000;

/** The three answers by the names the page gives them, each with the field that holds its words. */
const answers = {
  approve: { answer: "approve", words: "approvalReason" },
  refuse: { answer: "refuse", words: "reason" },
  ask: { answer: "question", words: "question" },
} as const;

const isAnswer = (value: string | undefined): value is keyof typeof answers => value !== undefined && value in answers;

/** What the approver said, or what is missing, at its field. The rules themselves are the domain's (OP-03). */
export const readDecision = (
  values: DecisionValues,
  { language }: ReaderFrame,
): { said: Said } | { errors: readonly FieldError[] } => {
  const t = text(language);
  if (!isAnswer(values.answer)) return { errors: [{ field: "answer", message: t("decision.choose") }] };
  const { answer, words } = answers[values.answer];
  const said = (values[words] ?? "").trim();
  if (said.length > longestReason)
    return { errors: [{ field: words, message: t("decision.tooLong", { limit: longestReason }) }] };
  const typedMinor = parseAmount(values.amount ?? "");
  return { said: { answer, text: said, ...(typedMinor !== undefined && { typedMinor }) } };
};

const amountMessage = (link: DecisionLink, values: DecisionValues, { language }: ReaderFrame): string => {
  const t = text(language);
  const asked = formatMoney(link.approval.amount, language);
  const typed = (values.amount ?? "").trim();
  if (typed === "") return t("decision.amountEmpty", { asked });
  if (parseAmount(typed) === undefined) return t("decision.amountUnclear", { asked });
  return t("decision.amountDiffers", { typed, asked });
};

/** The domain's refusal at the field it belongs to, in the words that help to mend it. */
export const decisionError = (
  reason: Refusal,
  link: DecisionLink,
  values: DecisionValues,
  frame: ReaderFrame,
): FieldError => {
  const t = text(frame.language);
  switch (reason) {
    case "amount-missing":
    case "amount-mismatch":
      return { field: "amount", message: amountMessage(link, values, frame) };
    case "reason-missing":
      return values.answer === "ask"
        ? { field: "question", message: t("decision.sayWhat") }
        : { field: "reason", message: t("decision.sayWhy") };
    default:
      return { field: "answer", message: t(`refusal.${reason}`) };
  }
};
