import { createText } from "../../catalogue/create-text.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { address, html, lines, type Part } from "../parts/markup.ts";
import { deadline } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import type { ClosedView, StatusView } from "./status-view.ts";

const text = createText(pagesStatusTexts);

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

const disagree = (closed: ClosedView, frame: Frame): Part => {
  const t = text(frame.language);
  const { reconsider } = closed;
  return html`<section class="card stack">
    <h2>${t("status.disagree")}</h2>
    ${
      reconsider !== undefined &&
      html`<p>${sentence((at) => t("status.reconsider", { at }), deadline(reconsider.until, frame))}</p>
        <div class="buttons">
          <a class="button quiet" href="${address(reconsider.href)}">${t("status.reconsiderButton")}</a>
        </div>`
    }
    <p>${frame.outsideRemedy}</p>
  </section>`;
};
