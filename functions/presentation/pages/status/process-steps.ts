import { createText } from "../../catalogue/create-text.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import { tag } from "../parts/clock.ts";
import type { Frame } from "../parts/frame.ts";
import { icon } from "../parts/icon.ts";
import { html, type Html, type Part } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import type { StepView } from "./status-view.ts";

const text = createText(pagesStatusTexts);

/** The way of the complaint from top to bottom: bars that run sideways fail on telephones. */
export const processSteps = (steps: readonly StepView[], frame: Frame): Part => {
  if (steps.length === 0) return undefined;
  return html`<section class="card stack">
    <h2>${text(frame.language)("status.steps")}</h2>
    <ol class="steps">
      ${steps.map((step) => one(step, frame))}
    </ol>
  </section>`;
};

const one = (step: StepView, frame: Frame): Html => {
  const said = text(frame.language)(`status.step.${step.status}`);
  const isCurrent = step.status === "current";
  return html`<li class="${step.status}" ${isCurrent && html`aria-current="step"`}>
    <span class="dot">${step.status === "done" && icon("check", 16)}</span>
    <p><b>${step.title}</b> ${isCurrent ? tag(said, "info") : html`<span class="sr">${said}</span>`}</p>
    ${meta(step, frame)}
  </li>`;
};

const meta = (step: StepView, frame: Frame): Part => {
  const when = step.at !== undefined ? moment(step.at, frame) : step.by !== undefined && deadline(step.by, frame);
  if (when === false && step.note === undefined) return undefined;
  const between = when !== false && step.note !== undefined && " · ";
  return html`<p class="meta">${when}${between}${step.note}</p>`;
};
