import { assets } from "../../assets/assets.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesFormTexts } from "../../catalogue/pages-form.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { formatAccessCode, formatNumber } from "../../format/complaint-number.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Frame } from "../parts/frame.ts";
import { groupedKey } from "../parts/grouped-key.ts";
import { address, html, type Html, type Part } from "../parts/markup.ts";
import { deadline } from "../parts/moment.ts";
import { publicPage } from "../parts/public-page.ts";
import { paths } from "../paths.ts";

const text = createText(pagesFrameTexts, pagesFormTexts);

/** A QR code as modules of a square: one path on a grid of `size` units. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

export interface ReceiptView {
  readonly number: string;
  readonly accessCode: string;
  /** What happens now, each with the moment it is promised for. */
  readonly steps: readonly { readonly title: string; readonly by?: Instant; readonly text?: string }[];
  /** Where the receipt went, masked. */
  readonly sentTo?: string;
  readonly statusHref?: string;
  readonly qr?: QrCode;
}

/**
 * P3: number and code large enough to be photographed, then what happens when. No link stands inside the coloured
 * panel, where its contrast would be too low.
 */
export const renderReceiptPage = (view: ReceiptView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("receipt.title"),
      scripts: [assets.formScript],
      content: html`<div class="panel" data-draft-done>
          <h1>${t("receipt.title")}</h1>
          <dl>
            <div>
              <dt>${t("receipt.number")}</dt>
              <dd class="key">${groupedKey(formatNumber(view.number))}</dd>
            </div>
            <div>
              <dt>${t("receipt.code")}</dt>
              <dd class="key">${groupedKey(formatAccessCode(view.accessCode))}</dd>
            </div>
          </dl>
        </div>
        <p>${t("receipt.keep")} ${view.sentTo !== undefined && t("receipt.sentTo", { to: view.sentTo })}</p>
        ${buttons(view, frame)}
        <h2>${t("receipt.next")}</h2>
        <p>${t("receipt.regret")}</p>
        <ol class="steps">
          ${view.steps.map((step, index) => nextStep(step, index + 1, frame))}
        </ol>
        ${view.qr !== undefined && qrFigure(view.qr, t("receipt.qr"))}`,
    },
    frame,
  );
};

const buttons = (view: ReceiptView, frame: Frame): Html => {
  const t = text(frame.language);
  const both = `${formatNumber(view.number)} ${formatAccessCode(view.accessCode)}`;
  return html`<div class="buttons wide">
    <a class="button" href="${address(view.statusHref ?? paths.findComplaint)}">${t("receipt.status")}</a>
    <button class="button quiet" type="button" data-copy="${both}" data-done="${t("frame.copied")}" hidden>
      ${t("receipt.copyBoth")}
    </button>
    <button class="button quiet" type="button" data-print hidden>${t("frame.print")}</button>
  </div>`;
};

const nextStep = (step: ReceiptView["steps"][number], number: number, frame: Frame): Part =>
  html`<li>
    <span class="dot" aria-hidden="true">${number}</span><b>${step.title}</b>
    ${step.by !== undefined && html`<p class="meta">${deadline(step.by, frame)}</p>`}
    ${step.text !== undefined && html`<p>${step.text}</p>`}
  </li>`;

const qrFigure = (qr: QrCode, caption: string): Html =>
  html`<figure class="qr">
    <svg width="160" height="160" viewBox="-2 -2 ${qr.size + 4} ${qr.size + 4}" role="img" aria-label="${caption}">
      <rect x="-2" y="-2" width="${qr.size + 4}" height="${qr.size + 4}" fill="#fff" />
      <path d="${qr.path}" fill="#000" />
    </svg>
    <figcaption class="meta">${caption}</figcaption>
  </figure>`;
