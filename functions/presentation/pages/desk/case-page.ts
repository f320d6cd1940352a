import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { formatNumber } from "../../format/complaint-number.ts";
import { clockTag, tag } from "../parts/clock.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html, type Html, type Part } from "../parts/markup.ts";
import { timeOfDay } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { sentence } from "../parts/sentence.ts";
import { caseHistory } from "./case-history.ts";
import { caseSide } from "./case-side.ts";
import { caseWork } from "./case-work.ts";
import type { CaseView } from "./case-view.ts";
import { deskPage } from "./desk-page.ts";

const text = createText(pagesDeskTexts);

/** D2: the case on one screen. Left what to do and what was said, right clocks and facts; one column where narrow. */
export const renderCasePage = (view: CaseView, frame: DeskFrame): string => {
  const number = formatNumber(view.number);
  return deskPage(
    {
      title: `${number} ${view.customer}`,
      head: head(view, number, frame),
      content: html`
        ${notices(view, frame)}
        <div class="case">
          <div class="column">${caseWork(view, frame)} ${caseHistory(view, frame)}</div>
          <div class="column">${caseSide(view, frame)}</div>
        </div>
      `,
    },
    frame,
  );
};

const head = (view: CaseView, number: string, frame: DeskFrame): Html => {
  const t = text(frame.language);
  return html`<div class="case-head">
    <h1><span class="num">${number}</span> ${view.customer}</h1>
    ${tag(view.grade.label, view.grade.tone)}
    <span>${view.state}</span>
    ${view.clock !== undefined && clockTag(view.clock, frame)}
    <span class="meta">${view.handler ?? t("queue.nobody")}</span>
    <nav aria-label="${t("queue.queues")}">
      ${view.previousHref !== undefined && html`<a href="${address(view.previousHref)}">${t("case.previous")}</a>`}
      ${view.nextHref !== undefined && html`<a href="${address(view.nextHref)}">${t("case.next")}</a>`}
      <a href="${address(view.backHref)}">${t("case.back")}</a>
    </nav>
  </div>`;
};

const notices = (view: CaseView, frame: DeskFrame): Part => {
  const t = text(frame.language);
  const { alsoOpen, done } = view;
  return [
    done !== undefined &&
      notice("ok", html`<p><b>${t("command.doneTitle", { title: done.title })}</b> ${done.text}</p>`, true),
    alsoOpen !== undefined &&
      notice(
        "warn",
        html`<p>
          ${sentence((at) => t("case.alsoOpen", { name: alsoOpen.name, at }), timeOfDay(alsoOpen.since, frame))}
        </p>`,
      ),
    view.supportNeeds !== undefined && notice("info", html`<p><b>${t("case.support")}</b> ${view.supportNeeds}</p>`),
    view.erased === true && notice("info", html`<p>${t("case.erased")}</p>`),
  ];
};
