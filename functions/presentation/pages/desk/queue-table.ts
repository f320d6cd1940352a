import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { formatNumber } from "../../format/complaint-number.ts";
import { clockTag, clockTone } from "../parts/clock.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html, type Html } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";
import type { QueueRow } from "./queue-view.ts";

const text = createText(pagesDeskTexts);

/**
 * A real table at every width. Where its region is narrow, the columns that do not fit are repeated as a second line
 * below the number, so nothing scrolls sideways and nothing is lost.
 */
export const queueTable = (rows: readonly QueueRow[], title: string, frame: DeskFrame): Html => {
  const t = text(frame.language);
  return html`<div class="region">
    <table>
      <caption class="sr">
        ${title}: ${t("queue.order")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t("queue.left")}</th>
          <th scope="col" class="wide-only" aria-sort="ascending">${t("queue.due")}</th>
          <th scope="col">${t("queue.number")}</th>
          <th scope="col" class="wide-only">${t("queue.customer")}</th>
          <th scope="col" class="wide-only">${t("queue.issue")}</th>
          <th scope="col" class="wide-only">${t("queue.grade")}</th>
          <th scope="col" class="wide-only">${t("queue.waitingFor")}</th>
          <th scope="col" class="wide-only">${t("queue.handler")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(row, frame))}
      </tbody>
    </table>
  </div>`;
};

const tableRow = (row: QueueRow, frame: DeskFrame): Html => {
  const t = text(frame.language);
  const tone = row.clock === undefined ? "plain" : clockTone(row.clock, frame);
  const handler = row.handler ?? t("queue.nobody");
  const due = row.clock?.reading.status === "running" ? nearMoment(row.clock.dueBy, frame) : "—";
  return html`<tr class="${tone}${row.unseen && " unseen"}">
    <td class="nowrap">
      ${row.clock === undefined ? html`<span class="meta">${t("queue.noClock")}</span>` : clockTag(row.clock, frame)}
      <span class="narrow">${due}</span>
    </td>
    <td class="wide-only nowrap">${due}</td>
    <th scope="row">
      <a class="num nowrap" href="${address(row.href)}">${formatNumber(row.number)}</a>
      <span class="narrow">${row.customer} · ${row.issue}<br />${row.grade} · ${row.waitingFor} · ${handler}</span>
    </th>
    <td class="wide-only">${row.customer}</td>
    <td class="wide-only">${row.issue}</td>
    <td class="wide-only nowrap">${row.grade}</td>
    <td class="wide-only">${row.waitingFor}</td>
    <td class="wide-only nowrap">${handler}</td>
  </tr>`;
};
