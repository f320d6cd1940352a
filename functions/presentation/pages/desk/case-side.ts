import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { formatMoney } from "../../format/money.ts";
import { attachments } from "../parts/attachments.ts";
import { clockTag, tag } from "../parts/clock.ts";
import { factList } from "../parts/facts.ts";
import type { ReaderFrame } from "../parts/frame.ts";
import { html, lines, type Html, type Part } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import type { CaseClock, CaseCosts, CasePoint, CaseProposal, CaseView } from "./case-view.ts";

const text = createText(pagesFrameTexts, pagesDeskTexts);

/** The right column: all clocks by name, the complaint, points, people, evidence, proposals, costs. */
export const caseSide = (view: CaseView, frame: ReaderFrame): Part => {
  const t = text(frame.language);
  const facts = (rows: readonly { label: string; text: string }[]): Part =>
    factList(rows.map((row) => ({ label: row.label, content: row.text })));
  return [
    section(
      t("case.clocks"),
      list(view.clocks, (clock) => clockRow(clock, frame)),
    ),
    section(t("case.facts"), facts(view.facts)),
    section(
      t("case.points"),
      list(view.points, (point) => pointRow(point, frame)),
    ),
    section(t("case.people"), facts(view.people.map((person) => ({ label: person.role, text: person.text })))),
    section(t("case.evidence"), attachments(t("case.evidence"), view.evidence)),
    section(
      t("case.proposals"),
      list(view.proposals, (proposal) => proposalRow(proposal, frame)),
    ),
    section(t("case.costs"), view.costs !== undefined && costs(view.costs, frame)),
  ];
};

const section = (title: string, content: Part): Part =>
  content !== undefined &&
  content !== false &&
  html`<section class="card stack">
    <h2>${title}</h2>
    ${content}
  </section>`;

const list = <T>(items: readonly T[], row: (item: T) => Html): Part =>
  items.length > 0 &&
  html`<ul class="clocks">
    ${items.map((item) => html`<li>${row(item)}</li>`)}
  </ul>`;

const clockRow = ({ name, clock, because }: CaseClock, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  return html`<p class="row"><b>${name}</b> ${clockTag(clock, frame)}</p>
    <details class="meta">
      <summary>${sentence((at) => t("case.due", { at }), nearMoment(clock.dueBy, frame))}</summary>
      <p>${lines(because)}</p>
    </details>`;
};

const pointRow = (point: CasePoint, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  return html`<p><b>${point.title}</b></p>
    <p>${point.finding ?? tag(t("case.noFinding"), "warn", "▲")}</p>
    ${point.remedy !== undefined && html`<p class="meta">${t("case.remedy", { remedy: point.remedy })}</p>`}`;
};

const proposalRow = (proposal: CaseProposal, frame: ReaderFrame): Html =>
  html`<p class="row"><b>${proposal.title}</b> ${tag(proposal.state, proposal.tone)}</p>
    <p class="meta">
      ${nearMoment(proposal.at, frame)}${
        proposal.amount !== undefined &&
        html` · <span class="num">${formatMoney(proposal.amount, frame.language)}</span>`
      }
    </p>`;

const costs = (view: CaseCosts, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  const row = (label: string, minor: CaseCosts["total"]): Html =>
    html`<tr>
      <th scope="row">${label}</th>
      <td class="end num">${formatMoney(minor, frame.language)}</td>
    </tr>`;
  return html`<table>
      <caption class="sr">
        ${t("case.costs")}
      </caption>
      <tbody>
        ${view.lines.map(({ label, amount }) => row(label, amount))}
      </tbody>
      <tfoot>
        ${row(t("case.total"), view.total)}
      </tfoot>
    </table>
    ${view.budget !== undefined && html`<p class="meta">${view.budget}</p>`}`;
};
