import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { clockTag } from "../parts/clock.ts";
import type { ReaderFrame } from "../parts/frame.ts";
import { html, type Html, type Part } from "../parts/markup.ts";
import type { CaseView } from "./case-view.ts";
import { commandDetails } from "./command-form.ts";

const text = createText(pagesDeskTexts);

/** The tasks of this stage, the commands that are possible, and those that are not, each with its reason. */
export const caseWork = (view: CaseView, frame: ReaderFrame): Html => {
  const t = text(frame.language);
  return html`<section class="card stack">
    <h2>${t("case.now")}</h2>
    ${tasks(view, frame)}
    <div>${view.commands.map((command) => commandDetails(command, frame))}</div>
    ${impossible(view, frame)}
  </section>`;
};

const tasks = (view: CaseView, frame: ReaderFrame): Html => {
  if (view.tasks.length === 0) return html`<p class="meta">${text(frame.language)("case.nothingNow")}</p>`;
  return html`<ul class="clocks">
    ${view.tasks.map(
      ({ title, owner, clock }) =>
        html`<li><b>${title}</b> ${clockTag(clock, frame)} <span class="meta">${owner}</span></li>`,
    )}
  </ul>`;
};

const impossible = (view: CaseView, frame: ReaderFrame): Part =>
  view.impossible.length > 0 &&
  html`<div class="impossible">
    <h3>${text(frame.language)("case.impossible")}</h3>
    <ul>
      ${view.impossible.map(({ title, reason }) => html`<li><b>${title}</b> — ${reason}</li>`)}
    </ul>
  </div>`;
