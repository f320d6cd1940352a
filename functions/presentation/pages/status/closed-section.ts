import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, lines, type Html, type Part } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import { textArea } from "../parts/text-field.ts";
import type { ClosedView, ReconsiderForm, StatusView } from "./status-view.ts";

const text = createText(pagesFrameTexts, pagesStatusTexts);

/** After closing: the result, what was changed, the survey, and the ways that stay open, outside ones included. */
export const closedSection = ({ closed }: StatusView, frame: Frame): Part => {
  if (closed === undefined) return undefined;
  const t = text(frame.language);
  return html`<section class="card stack">
      <h2>${t("status.result")}</h2>
      <p>${lines(closed.result)}</p>
      ${
        closed.changed !== undefined &&
        html`<h3>${t("status.changed")}</h3>
          <p>${lines(closed.changed)}</p>`
      }
      ${
        closed.surveyHref !== undefined &&
        html`<div class="buttons wide">
          <a class="button" href="${address(closed.surveyHref)}">${t("status.survey")}</a>
        </div>`
      }
    </section>
    ${disagree(closed, frame)}`;
};

/** P9: until when, who decides and by when, and the one thing to write. */
const reconsiderForm = ({ action, hidden, answerBy, value, errors }: ReconsiderForm, frame: Frame): Html => {
  const t = text(frame.language);
  return html`<form class="group" method="post" action="${address(action)}" novalidate>
    <p>${sentence((at) => t("status.reconsiderBy", { at }), deadline(answerBy, frame))}</p>
    ${textArea({
      name: "reason",
      label: t("status.reconsiderReason"),
      value,
      errors,
      errorWord: t("frame.errorWord"),
      rows: 4,
      maxlength: 4000,
    })}
    <div class="buttons"><button class="button quiet">${t("status.reconsiderButton")}</button></div>
    ${hiddenFields(hidden)}
  </form>`;
};

const reconsider = ({ reconsider }: ClosedView, frame: Frame): Part => {
  if (reconsider === undefined) return undefined;
  const t = text(frame.language);
  const { until, form } = reconsider;
  if (form === undefined)
    return html`<p>${sentence((at) => t("status.reconsiderOver", { at }), moment(until, frame))}</p>`;
  return html`<p>${sentence((at) => t("status.reconsider", { at }), deadline(until, frame))}</p>
    ${reconsiderForm(form, frame)}`;
};

const disagree = (closed: ClosedView, frame: Frame): Part => {
  const t = text(frame.language);
  return html`<section class="card stack" id="reconsider">
    <h2>${t("status.disagree")}</h2>
    ${reconsider(closed, frame)}
    <p>${frame.outsideRemedy}</p>
  </section>`;
};
