import { createText } from "../../catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../catalogue/pages-decision.ts";
import { formatMoney } from "../../format/money.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Html } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";
import { outcome } from "../parts/outcome.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { openDecision } from "./open-decision.ts";
import type { DecisionView } from "./decision-view.ts";

const text = createText(pagesDecisionTexts);

type ClosedView = Exclude<DecisionView, { kind: "open" }>;

/**
 * The approver's page behind a signed link (page design, section 5; OP-03). Showing it changes nothing; it offers one
 * question, three answers, and no way elsewhere. Every other state is one sentence and what to do now.
 */
export const renderDecisionPage = (view: DecisionView, frame: Frame): string => {
  const t = text(frame.language);
  if (view.kind === "open") return openDecision(view, frame);
  const { title, mark, content } = closed(view, frame);
  return publicPage(
    {
      title,
      service: t("decision.service"),
      bare: true,
      content: outcome(
        mark,
        title,
        html`${content}
          <p class="meta">${t("decision.close")}</p>`,
      ),
    },
    frame,
  );
};

interface Closed {
  readonly title: string;
  readonly mark: "check" | "info";
  readonly content: Html;
}

const closed = (view: ClosedView, frame: Frame): Closed => {
  const t = text(frame.language);
  const info = (title: string, content: Html): Closed => ({
    title,
    mark: "info",
    content: html`<p class="lead">${content}</p>`,
  });
  switch (view.kind) {
    case "done":
      return { title: doneTitle(view, frame), mark: "check", content: doneContent(view, frame) };
    case "decided-by-you":
      return info(t("decision.byYouTitle"), decided(view, frame));
    case "decided-by-other":
      return info(t("decision.byOtherTitle", { name: view.name }), decided(view, frame));
    case "superseded":
      return info(t("decision.supersededTitle"), html`${t("decision.superseded", { change: view.change })}`);
    case "expired":
      return info(
        t("decision.expiredTitle", { name: view.passedTo }),
        sentence((at) => t("decision.expired", { at, name: view.passedTo }), nearMoment(view.at, frame)),
      );
    case "withdrawn":
    case "role-lost":
      return info(t(`decision.over.${view.kind}Title`), html`${t(`decision.over.${view.kind}`)}`);
    case "foreign":
      return info(t("decision.foreignTitle"), html`${t("decision.foreign", { name: view.name })}`);
    case "unknown":
      return info(t("decision.unknownTitle"), html`${t("decision.unknown")}`);
  }
};

const decided = (view: Extract<ClosedView, { kind: `decided-${string}` }>, frame: Frame): Html =>
  sentence((at) => text(frame.language)(`decision.byWhom.${view.answer}`, { at }), nearMoment(view.at, frame));

const doneTitle = (view: Extract<ClosedView, { kind: "done" }>, frame: Frame): string => {
  const t = text(frame.language);
  if (view.answer === "refuse") return t("decision.refusedTitle");
  if (view.answer === "ask") return t("decision.askedTitle");
  if (view.amount === undefined) return t("decision.approvedTitle");
  return t("decision.approvedAmountTitle", { amount: formatMoney(view.amount, frame.language) });
};

const doneContent = (view: Extract<ClosedView, { kind: "done" }>, frame: Frame): Html => {
  const t = text(frame.language);
  return html`<p class="meta">${sentence((at) => t("decision.decidedAt", { at }), nearMoment(view.at, frame))}</p>
    <h2>${t("decision.now")}</h2>
    <p>${view.next}</p>`;
};
