import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { attachments } from "../parts/attachments.ts";
import { tag, type Tone } from "../parts/clock.ts";
import type { ReaderFrame } from "../parts/frame.ts";
import { address, html, lines, type Html, type Part } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";
import type { CaseEntry, CaseEntryKind, CaseView } from "./case-view.ts";

const text = createText(pagesDeskTexts);

/** Everything that was said and done; each entry says in a word who may see it. */
export const caseHistory = (view: CaseView, frame: ReaderFrame): Html =>
  html`<section class="card stack">
    <div class="heading">
      <h2>${text(frame.language)("case.history")}</h2>
      ${filters(view, frame)}
    </div>
    <ol class="entries">
      ${view.history.map((entry) => one(entry, frame))}
    </ol>
  </section>`;

const filters = (view: CaseView, frame: ReaderFrame): Part =>
  view.filters.length > 0 &&
  html`<nav class="who no-print" aria-label="${text(frame.language)("case.filters")}">
    ${view.filters.map(
      ({ label, href, current }) =>
        html`<a href="${address(href)}" ${current && html`aria-current="true"`}>${label}</a>`,
    )}
  </nav>`;

const classes: Readonly<Record<CaseEntryKind, string>> = {
  company: "",
  customer: "",
  internal: "internal",
  system: "system",
};

const tones: Readonly<Record<CaseEntryKind, Tone>> = {
  company: "ok",
  customer: "info",
  internal: "warn",
  system: "plain",
};

const one = (entry: CaseEntry, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  return html`<li class="${classes[entry.kind]}">
    <p class="who">
      ${tag(t(`case.${entry.kind}`), tones[entry.kind])} <b>${entry.who}</b> ${nearMoment(entry.at, frame)}
    </p>
    <p>${lines(entry.text)}</p>
    ${attachments(t("case.attachments"), entry.attachments)}
  </li>`;
};
