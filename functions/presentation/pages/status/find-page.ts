import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { pagesStatusTexts } from "../../catalogue/pages-status.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldError } from "../parts/field.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Html } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { textField } from "../parts/text-field.ts";
import { paths } from "../paths.ts";

const text = createText(pagesFrameTexts, pagesStatusTexts);

export const findFields = ["number", "accessCode"] as const;

export interface FindView {
  readonly values: Partial<Readonly<Record<(typeof findFields)[number], string>>>;
  /** Unknown number and wrong code carry the same message: this page tells nobody which numbers exist. */
  readonly errors: readonly FieldError[];
  /** Too many wrong codes from this address: when the next try counts. */
  readonly retryAt?: Instant;
}

/** P4: number and code, pasted, in small letters or with blanks (WCAG 3.3.8), and help for who lost them. */
export const renderFindPage = (view: FindView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("find.title"),
      errors: view.errors.length,
      content: html`
        ${
          view.retryAt !== undefined &&
          notice("warn", html`<p>${sentence((at) => t("find.slowed", { at }), moment(view.retryAt, frame))}</p>`, true)
        }
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, findFields)}
        <h1>${t("find.title")}</h1>
        <p class="lead">${t("find.lead")}</p>
        ${keyForm(view, frame)} ${lost(frame)}
      `,
    },
    frame,
  );
};

const fieldOf = (view: FindView, frame: Frame, name: (typeof findFields)[number]) => ({
  name,
  value: view.values[name],
  errors: view.errors,
  errorWord: text(frame.language)("frame.errorWord"),
  short: true,
});

const keyForm = (view: FindView, frame: Frame): Html => {
  const t = text(frame.language);
  return html`<form class="group" method="post" action="${paths.findComplaint}" novalidate>
    ${textField({
      ...fieldOf(view, frame, "number"),
      label: t("find.number"),
      hint: t("find.numberHint"),
      autocomplete: "off",
    })}
    ${textField({ ...fieldOf(view, frame, "accessCode"), label: t("find.code"), autocomplete: "off" })}
    <div class="buttons wide"><button class="button">${t("find.button")}</button></div>
  </form>`;
};

/** Nothing is sent to an address that somebody types here: a person asks for the name and finds the number. */
const lost = (frame: Frame): Html => {
  const t = text(frame.language);
  return html`<details>
    <summary>${t("find.lost")}</summary>
    <p>${t("find.lostHelp", { phone: frame.phone, hours: frame.hours })}</p>
  </details>`;
};
