import { createText } from "../../catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../catalogue/pages-answer.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { formatMoney } from "../../format/money.ts";
import { choiceField } from "../parts/choice-field.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { factList } from "../parts/facts.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, lines, type Html } from "../parts/markup.ts";
import { deadline } from "../parts/moment.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { textArea } from "../parts/text-field.ts";
import { proposalFields, type OpenProposalView, type ProposalField } from "./proposal-view.ts";

const text = createText(pagesFrameTexts, pagesAnswerTexts);

/** The open proposal: what, worth, when, by whom, why, what accepting means; then radios and one button. */
export const openProposal = (view: OpenProposalView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("proposal.title"),
      errors: view.errors.length,
      content: html`
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, proposalFields)}
        <h1>${t("proposal.title")}</h1>
        <p>${sentence((at) => t("proposal.until", { at }), deadline(view.answerBy, frame))}</p>
        <section class="card soft stack">
          <p class="big">${lines(view.what)}</p>
          ${factList([
            { label: t("proposal.value"), content: view.value && formatMoney(view.value, frame.language) },
            { label: t("proposal.by"), content: view.by && deadline(view.by, frame) },
            { label: t("proposal.carriedOutBy"), content: view.carriedOutBy },
          ])}
        </section>
        <h2>${t("proposal.why")}</h2>
        <p>${lines(view.why)}</p>
        <h2>${t("proposal.means")}</h2>
        <p>${lines(view.means)}</p>
        ${answerForm(view, frame)}
      `,
    },
    frame,
  );
};

const answerForm = (view: OpenProposalView, frame: Frame): Html => {
  const t = text(frame.language);
  const field = (name: ProposalField) => ({
    name,
    value: view.values[name],
    errors: view.errors,
    errorWord: t("frame.errorWord"),
  });
  return html`<form class="card urgent stack" method="post" action="${address(view.action)}" novalidate>
    ${choiceField({
      ...field("answer"),
      label: t("proposal.choice"),
      legend: html`<span class="title">${t("proposal.choice")}</span>`,
      choices: [
        { value: "accept", label: t("proposal.accept") },
        {
          value: "refuse",
          label: t("proposal.refuse"),
          reveal: textArea({ ...field("whatInstead"), label: t("proposal.whatInstead"), rows: 4 }),
        },
        {
          value: "ask",
          label: t("proposal.ask"),
          note: t("proposal.askNote"),
          reveal: textArea({ ...field("question"), label: t("proposal.question"), rows: 4 }),
        },
      ],
    })}
    <div class="buttons wide"><button class="button">${t("answer.submit")}</button></div>
    ${hiddenFields(view.hidden)}
  </form>`;
};
