import { createText } from "../../catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../catalogue/pages-answer.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { choiceField } from "../parts/choice-field.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, lines, type Html, type Part } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { textArea } from "../parts/text-field.ts";
import {
  satisfactionAnswers,
  solvedAnswers,
  surveyFields,
  type OpenSurveyView,
  type SurveyField,
} from "./survey-view.ts";

const text = createText(pagesFrameTexts, pagesAnswerTexts);

/** The questions, after the result they are about; all may be changed until the date that the page names. */
export const openSurvey = (view: OpenSurveyView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("survey.title"),
      errors: view.errors.length,
      content: html`
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, surveyFields)}
        ${earlier(view, frame)}
        <h1>${t("survey.title")}</h1>
        <p class="lead">${t("survey.lead")}</p>
        <section class="card soft stack">
          <h2>${t("survey.result")}</h2>
          <p>${lines(view.result)}</p>
        </section>
        ${form(view, frame)}
      `,
    },
    frame,
  );
};

const earlier = (view: OpenSurveyView, frame: Frame): Part => {
  if (view.earlier === undefined) return undefined;
  const said = sentence(
    (at, until) => text(frame.language)("survey.earlier", { at, until }),
    moment(view.earlier.at, frame),
    deadline(view.earlier.changeUntil, frame),
  );
  return notice("info", html`<p>${said}</p>`);
};

const form = (view: OpenSurveyView, frame: Frame): Html => {
  const t = text(frame.language);
  const field = (name: SurveyField) => ({
    name,
    value: view.values[name],
    errors: view.errors,
    errorWord: t("frame.errorWord"),
  });
  const question = (
    name: "solved" | "process" | "outcome",
    answers: readonly { value: string; label: string }[],
  ): Html =>
    choiceField({
      ...field(name),
      label: t(`survey.${name}`),
      legend: html`<span class="title">${t(`survey.${name}`)}</span>`,
      layout: "tiles",
      choices: answers,
    });
  const satisfaction = satisfactionAnswers.map((value) => ({ value, label: t(`survey.${value}`) }));
  return html`<form class="groups" method="post" action="${address(view.action)}" novalidate>
    ${question(
      "solved",
      solvedAnswers.map((value) => ({ value, label: t(`survey.solved.${value}`) })),
    )}
    ${question("process", satisfaction)} ${question("outcome", satisfaction)}
    ${textArea({ ...field("comment"), label: t("survey.comment"), optional: t("frame.optional"), rows: 4 })}
    <div class="buttons wide"><button class="button">${t("survey.submit")}</button></div>
    ${hiddenFields(view.hidden)}
  </form>`;
};
