import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { address, html, lines, type Html, type Part } from "../parts/markup.ts";
import { deadline } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import type { StatusView } from "./status-view.ts";

const text = createText(pagesStatusTexts);

/** The open proposal or question, before everything else: what is asked, until when, one button. */
export const openRequests = (view: StatusView, frame: Frame): Part => {
  const t = text(frame.language);
  const { proposal, question } = view;
  return [
    proposal !== undefined &&
      request(t("status.proposalTitle"), proposal.summary, proposal, t("status.proposalButton"), frame),
    question !== undefined &&
      request(t("status.questionTitle"), question.text, question, t("status.questionButton"), frame),
  ];
};

const request = (
  title: string,
  what: string,
  link: { readonly href: string; readonly answerBy: Instant },
  button: string,
  frame: Frame,
): Html => {
  const until = sentence((at) => text(frame.language)("status.answerUntil", { at }), deadline(link.answerBy, frame));
  return html`<section class="card urgent stack">
    <h2>${title}</h2>
    <p>${lines(what)}</p>
    <p class="meta">${until}</p>
    <div class="buttons wide"><a class="button" href="${address(link.href)}">${button}</a></div>
  </section>`;
};
