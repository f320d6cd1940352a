import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import { formatNumber } from "../../format/complaint-number.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Part } from "../parts/markup.ts";
import { publicPage } from "../parts/public-page.ts";
import { textArea } from "../parts/text-field.ts";
import { answerByCard } from "./answer-by-card.ts";
import { closedSection } from "./closed-section.ts";
import { history } from "./history.ts";
import { openRequests } from "./open-requests.ts";
import { processSteps } from "./process-steps.ts";
import { statusNotices } from "./status-notices.ts";
import type { StatusView } from "./status-view.ts";

const text = createText(pagesFrameTexts, pagesStatusTexts);

/**
 * P5: the order is fixed. News that hurts, the state as a sentence, what is asked of the reader, until when we answer
 * and why then, the way so far and ahead, what was said, a message, and last what is rarely needed.
 */
export const renderStatusPage = (view: StatusView, frame: Frame): string => {
  const t = text(frame.language);
  const errors = [...(view.closed?.reconsider?.form?.errors ?? []), ...(view.message?.errors ?? [])];
  return publicPage(
    {
      title: t(`status.${view.state}`),
      errors: errors.length,
      content: html`
        ${errorSummary(t("frame.errors", { count: errors.length }), errors, ["reason", "text"])}
        ${statusNotices(view, frame)}
        <p class="eyebrow">${t("status.number")} <span class="num">${formatNumber(view.number)}</span></p>
        <h1>${t(`status.${view.state}`)}</h1>
        <p class="lead">${view.explanation}${space(frame)}${toDo(view, frame)}</p>
        ${openRequests(view, frame)} ${closedSection(view, frame)} ${answerByCard(view, frame)}
        ${processSteps(view.steps, frame)} ${history(view, frame)} ${messageForm(view, frame)} ${more(view, frame)}
      `,
    },
    frame,
  );
};

/** Sentences follow each other with a blank in English and without one in Chinese. */
const space = (frame: Frame): string => (frame.language === "zh-CN" ? "" : " ");

const toDo = (view: StatusView, frame: Frame): string => {
  if (view.toDo !== undefined) return view.toDo;
  return view.state === "closed" ? "" : text(frame.language)("status.nothingToDo");
};

const messageForm = (view: StatusView, frame: Frame): Part => {
  if (view.message === undefined) return undefined;
  const t = text(frame.language);
  return html`<section class="stack" id="write">
    <h2>${t("status.write")}</h2>
    <form class="group" method="post" action="${address(view.message.action)}" novalidate>
      ${textArea({
        name: "text",
        label: t("status.message"),
        hint: t("status.messageHint"),
        value: view.message.value,
        errors: view.message.errors,
        errorWord: t("frame.errorWord"),
        rows: 4,
        maxlength: 4000,
      })}
      <div class="buttons"><button class="button">${t("status.send")}</button></div>
      ${hiddenFields(view.message.hidden)}
    </form>
  </section>`;
};

const more = (view: StatusView, frame: Frame): Part => {
  const t = text(frame.language);
  return html`<section class="stack no-print">
    <h2 class="sr">${t("status.more")}</h2>
    <div class="buttons">
      ${view.more.map(({ label, href }) => html`<a href="${address(href)}">${label}</a>`)}
      <button class="as-link" type="button" data-print hidden>${t("frame.print")}</button>
    </div>
  </section>`;
};
