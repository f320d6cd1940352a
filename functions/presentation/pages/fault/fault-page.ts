import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import type { Frame } from "../parts/frame.ts";
import { html } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { outcome } from "../parts/outcome.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { paths } from "../paths.ts";

const text = createText(pagesFrameTexts, pagesStatusTexts);

/** What can go wrong, by what it means for the reader: `not-sent` and `kept` are both a 500, and differ in what is lost. */
export const faultStatus = {
  "not-found": 404,
  gone: 410,
  "too-many": 429,
  "not-sent": 500,
  kept: 500,
  unavailable: 503,
} as const;

export type FaultKind = keyof typeof faultStatus;

export interface FaultView {
  readonly kind: FaultKind;
  /** When it is worth trying again, if we know. */
  readonly retryAt?: Instant;
}

/** P11: what happened, whether anything is lost, what to do now. No codes, no jokes. */
export const renderFaultPage = (view: FaultView, frame: Frame): string => {
  const t = text(frame.language);
  const title = t(`fault.${view.kind}.title`);
  return publicPage(
    {
      title,
      content: outcome(
        "info",
        title,
        html`<p class="lead">${t(`fault.${view.kind}`)}</p>
          ${
            view.retryAt !== undefined &&
            html`<p>${sentence((at) => t("fault.retryAt", { at }), moment(view.retryAt, frame))}</p>`
          }
          <div class="buttons"><a class="button quiet" href="${paths.findComplaint}">${t("frame.find")}</a></div>`,
      ),
    },
    frame,
  );
};
