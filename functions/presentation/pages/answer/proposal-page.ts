import { createText } from "../../catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../catalogue/pages-answer.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Html } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { outcome } from "../parts/outcome.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { openProposal } from "./open-proposal.ts";
import type { ProposalView } from "./proposal-view.ts";

const text = createText(pagesAnswerTexts);

/**
 * P6: a proposal and the three answers to it, by signed link. Showing it decides nothing. Every way it can have ended
 * has a page of its own that says what happens without the reader.
 */
export const renderProposalPage = (view: ProposalView, frame: Frame): string => {
  if (view.kind === "open") return openProposal(view, frame);
  const { mark, title, content } = ended(view, frame);
  return publicPage({ title, content: outcome(mark, title, content) }, frame);
};

interface Ended {
  readonly mark: "check" | "info";
  readonly title: string;
  readonly content: Html;
}

const ended = (view: Exclude<ProposalView, { kind: "open" }>, frame: Frame): Ended => {
  const t = text(frame.language);
  const lead = (content: Html | string): Html => html`<p class="lead">${content}</p>`;
  switch (view.kind) {
    case "done": {
      const recorded = sentence((at) => t("answer.recorded", { at }), moment(view.at, frame));
      return {
        mark: "check",
        title: t(`proposal.done.${view.answer}`),
        content: html`<p class="meta">${recorded}</p>
          <h2>${t("answer.next")}</h2>
          <p>${view.next}</p>`,
      };
    }
    case "already-answered": {
      const answered = sentence((at) => t(`proposal.already.${view.answer}`, { at }), moment(view.at, frame));
      return { mark: "check", title: t("proposal.already"), content: lead(answered) };
    }
    case "replaced":
      return { mark: "info", title: t("proposal.replacedTitle"), content: lead(t("proposal.replaced")) };
    case "expired":
      return {
        mark: "info",
        title: t("proposal.expiredTitle"),
        content: lead(t("proposal.expired", { name: view.handler })),
      };
    case "unknown":
      return { mark: "info", title: t("answer.unknownTitle"), content: lead(t("answer.unknown")) };
  }
};
