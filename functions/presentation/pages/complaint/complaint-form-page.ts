import { assets } from "../../assets/assets.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesFormTexts } from "../../catalogue/pages-form.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html, type Part } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { paths } from "../paths.ts";
import { complaintFields, type ComplaintFormView } from "./complaint-form-view.ts";
import { categoryGroup, contactGroup, productGroup, storyGroup } from "./complaint-form-groups.ts";

const text = createText(pagesFrameTexts, pagesFormTexts);

/**
 * P1: one page, four numbered groups, four required answers (decision 4 of the page design). Goes to the check page;
 * nothing is filed here. Errors follow one pattern: a summary that takes the focus, the same words at the field.
 */
export const renderComplaintFormPage = (view: ComplaintFormView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("form.title"),
      errors: view.errors.length,
      scripts: [assets.formScript],
      content: html`
        ${trouble(view, frame)}
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, complaintFields)}
        <h1>${t("form.title")}</h1>
        <p class="lead">${t("form.lead")}</p>
        <p>${t("form.already")}<a href="${paths.findComplaint}">${t("form.alreadyLink")}</a></p>
        <form class="groups" method="post" action="${paths.checkComplaint}" novalidate data-draft>
          ${draftNote(frame)} ${categoryGroup(view, frame)} ${storyGroup(view, frame)} ${productGroup(view, frame)}
          ${contactGroup(view, frame)}
          <p class="hint">${t("form.consent")} <a href="${address(frame.privacyHref)}">${t("frame.privacy")}</a></p>
          <div class="buttons wide"><button class="button">${t("form.button")}</button></div>
          ${hiddenFields({ idempotencyKey: view.idempotencyKey })}
        </form>
      `,
    },
    frame,
  );
};

const trouble = (view: ComplaintFormView, frame: Frame): Part => {
  const t = text(frame.language);
  if (view.trouble === undefined) return undefined;
  if (view.trouble.kind === "unavailable") return notice("late", html`<p>${t("form.unavailable")}</p>`, true);
  if (view.trouble.kind === "sent-before") return notice("warn", html`<p>${t("form.sentBefore")}</p>`, true);
  const retryAt = moment(view.trouble.retryAt, frame);
  return notice("warn", html`<p>${sentence((at) => t("form.tooMany", { at }), retryAt)}</p>`, true);
};

/** Shown by the script when it found a draft; without scripts there is none. */
const draftNote = (frame: Frame): Html => {
  const t = text(frame.language);
  return html`<div class="hint" data-draft-note hidden>
    ${t("form.draft")} <button class="as-link" type="button">${t("form.draftClear")}</button>
  </div>`;
};
