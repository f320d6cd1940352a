import { createText } from "../../catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../catalogue/pages-answer.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html, type Part } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import { outcome } from "../parts/outcome.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { openSurvey } from "./open-survey.ts";
import type { SurveyView } from "./survey-view.ts";

const text = createText(pagesAnswerTexts);

/** P8: one question page, once (OP-19). A GET answers nothing; whoever is not satisfied gets a second review. */
export const renderSurveyPage = (view: SurveyView, frame: Frame): string => {
  const t = text(frame.language);
  const end = (mark: "check" | "info", title: string, content: Part): string =>
    publicPage({ title, content: outcome(mark, title, content) }, frame);
  const lead = (content: Html | string): Html => html`<p class="lead">${content}</p>`;
  switch (view.kind) {
    case "open":
      return openSurvey(view, frame);
    case "done":
      return end("check", t("survey.doneTitle"), [lead(view.next ?? t("survey.done")), again(view, frame)]);
    case "already-answered":
      return end(
        "check",
        t("survey.alreadyTitle"),
        lead(sentence((at) => t("survey.already", { at }), moment(view.at, frame))),
      );
    case "late":
      return end("info", t("survey.lateTitle"), lead(t("survey.late")));
    case "unknown":
      return end("info", t("answer.unknownTitle"), lead(t("answer.unknown")));
  }
};

const again = ({ again }: Extract<SurveyView, { kind: "done" }>, frame: Frame): Part => {
  if (again === undefined) return undefined;
  const t = text(frame.language);
  return html`<form class="card urgent stack" method="post" action="${address(again.action)}">
    <h2>${t("survey.notSolvedTitle")}</h2>
    <p>${sentence((at) => t("survey.notSolved", { at }), deadline(again.answerBy, frame))}</p>
    <div class="buttons wide"><button class="button">${t("survey.again")}</button></div>
    ${hiddenFields(again.hidden)}
  </form>`;
};
