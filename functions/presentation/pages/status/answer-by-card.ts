import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { html, lines, type Part } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import { sentence } from "../parts/sentence.ts";
import type { StatusView } from "./status-view.ts";

const text = createText(pagesFrameTexts, pagesStatusTexts);

/** Until when we answer, why just then, and until when we write in any case: the promises, in one place. */
export const answerByCard = (view: StatusView, frame: Frame): Part => {
  if (view.answerBy === undefined && view.nextNoticeBy === undefined) return undefined;
  const t = text(frame.language);
  return html`<section class="card soft stack">
    ${
      view.answerBy !== undefined &&
      html`<h2>${t("status.answerBy")}</h2>
        <p class="big">${deadline(view.answerBy, frame)}</p>
        ${
          view.because !== undefined &&
          html`<details class="because">
            <summary>${t("frame.why")}</summary>
            <p>${lines(view.because)}</p>
          </details>`
        }`
    }
    ${
      view.nextNoticeBy !== undefined &&
      html`<p class="meta">${sentence((at) => t("status.next", { at }), moment(view.nextNoticeBy, frame))}</p>`
    }
  </section>`;
};
