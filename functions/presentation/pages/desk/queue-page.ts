import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { formatTime } from "../../format/moment.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html, type Part } from "../parts/markup.ts";
import { notice } from "../parts/notice.ts";
import { deskPage } from "./desk-page.ts";
import { queueTable } from "./queue-table.ts";
import type { QueueView } from "./queue-view.ts";

const text = createText(pagesDeskTexts);

/** D1: what is due, most urgent first; tabs are links with counts of the whole queue. */
export const renderQueuePage = (view: QueueView, frame: DeskFrame): string => {
  const t = text(frame.language);
  const counts = { count: view.total, overdue: view.overdue, at: formatTime(view.readAt, frame.language, frame.zone) };
  return deskPage(
    {
      title: view.title,
      content: html`
        <div class="heading">
          <h1>${view.title}</h1>
          <p class="meta">${t("queue.counts", counts)}</p>
          ${takeNext(view, frame)}
        </div>
        ${tabs(view, frame)} ${changed(view, frame)} ${filter(view, frame)}
        ${view.rows.length === 0 ? empty(view, frame) : queueTable(view.rows, view.title, frame)} ${pager(view, frame)}
      `,
    },
    frame,
  );
};

const takeNext = ({ takeNext }: QueueView, frame: DeskFrame): Part =>
  takeNext !== undefined &&
  html`<form method="post" action="${address(takeNext.action)}">
    <button class="button">${text(frame.language)("queue.next")}</button>${hiddenFields(takeNext.hidden)}
  </form>`;

const tabs = (view: QueueView, frame: DeskFrame): Html =>
  html`<nav class="tabs" aria-label="${text(frame.language)("queue.queues")}">
    ${view.tabs.map(
      ({ label, count, href, current }) =>
        html`<a href="${address(href)}" ${current && html`aria-current="page"`}
          >${label} <span class="tag">${count}</span></a
        >`,
    )}
  </nav>`;

const changed = ({ changed }: QueueView, frame: DeskFrame): Part =>
  changed !== undefined &&
  notice(
    "info",
    html`<p>
      <a href="${address(changed.href)}">${text(frame.language)("queue.changed", { count: changed.count })}</a>
    </p>`,
    true,
  );

const filter = ({ filter }: QueueView, frame: DeskFrame): Html => {
  const t = text(frame.language);
  return html`<form class="filter no-print" method="get" action="${address(filter.action)}" role="search">
    <label class="sr" for="q">${t("queue.search")}</label>
    <input
      class="input"
      id="q"
      name="q"
      type="search"
      value="${filter.search}"
      placeholder="${t("queue.search")}"
      autocomplete="off"
    />
    <label class="sr" for="grade">${t("queue.grade")}</label>
    <select class="input" id="grade" name="grade">
      <option value="">${t("queue.allGrades")}</option>
      ${filter.grades.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === filter.grade && html`selected`}>${label}</option>`,
      )}
    </select>
    <button class="button quiet">${t("queue.filter")}</button>
    ${isFiltered(filter) && html`<a href="${address(filter.clearHref)}">${t("queue.clear")}</a>`}
    <span class="meta">${t("queue.order")}</span>
  </form>`;
};

const isFiltered = (filter: QueueView["filter"]): boolean => filter.search !== "" || filter.grade !== "";

const empty = (view: QueueView, frame: DeskFrame): Html =>
  html`<div class="empty">
    <p>${text(frame.language)(isFiltered(view.filter) ? "queue.emptyFiltered" : "queue.empty")}</p>
  </div>`;

const pager = (view: QueueView, frame: DeskFrame): Part => {
  if (view.previousHref === undefined && view.nextHref === undefined) return undefined;
  const t = text(frame.language);
  return html`<div class="buttons no-print">
    ${view.previousHref !== undefined && html`<a href="${address(view.previousHref)}">${t("queue.previousPage")}</a>`}
    ${view.nextHref !== undefined && html`<a href="${address(view.nextHref)}">${t("queue.nextPage")}</a>`}
  </div>`;
};
