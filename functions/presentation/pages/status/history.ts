import { createText } from "../../catalogue/create-text.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import { attachments } from "../parts/attachments.ts";
import type { Frame } from "../parts/frame.ts";
import { html, lines, type Html, type Part } from "../parts/markup.ts";
import { moment, nearDeadline } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import type { HistoryEntry, StatusView } from "./status-view.ts";

const text = createText(pagesStatusTexts);

/** What was said and done, oldest first; the reader's own words stand on a ground of their own. */
export const history = (view: StatusView, frame: Frame): Part => {
  const t = text(frame.language);
  if (view.history.length === 0 && view.firstContact === undefined) return undefined;
  return html`<section class="stack">
    <h2>${t("status.history")}</h2>
    ${
      view.history.length === 0
        ? firstContact(view, frame)
        : html`<ol class="entries">
            ${view.history.map((entry) => one(entry, frame))}
          </ol>`
    }
  </section>`;
};

const firstContact = ({ firstContact }: StatusView, frame: Frame): Part => {
  if (firstContact === undefined) return undefined;
  const { name, by } = firstContact;
  const said = sentence((at) => text(frame.language)("status.historyEmpty", { name, at }), nearDeadline(by, frame));
  return html`<p>${said}</p>`;
};

const classes = { company: "", customer: "own", system: "system" } as const;

const one = (entry: HistoryEntry, frame: Frame): Html => {
  const t = text(frame.language);
  return html`<li class="${classes[entry.kind]}">
    <p class="who"><b>${entry.kind === "customer" ? t("status.you") : entry.who}</b> ${moment(entry.at, frame)}</p>
    <p>${lines(entry.text)}</p>
    ${attachments(t("status.attachments"), entry.attachments)}
  </li>`;
};
