import { createText } from "../../catalogue/create-text.ts";
import { pagesFormTexts } from "../../catalogue/pages-form.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { fieldId } from "../parts/field.ts";
import type { Frame } from "../parts/frame.ts";
import { hiddenFields, html, lines, type Html, type Part } from "../parts/markup.ts";
import { publicPage } from "../parts/public-page.ts";
import { paths } from "../paths.ts";
import { complaintFields, type ComplaintField, type ComplaintValues } from "./complaint-form-view.ts";

const text = createText(pagesFrameTexts, pagesFormTexts);

export interface CheckView {
  readonly values: ComplaintValues;
  /** The chosen category in the reader's language. */
  readonly categoryLabel: string;
  readonly idempotencyKey: string;
}

const groups = [
  { title: "check.what", fields: ["category", "description", "desiredOutcome"] },
  { title: "form.product", fields: ["productModel", "productSerial", "orderReference"] },
  {
    title: "form.contact",
    fields: ["name", "phone", "email", "preferredTime", "representedName", "relationship"],
  },
] as const satisfies readonly { title: string; fields: readonly ComplaintField[] }[];

/**
 * P2: everything once more before it counts (WCAG 3.3.4). All answers travel in hidden fields, so there is no session
 * to lose; "change" posts them back to the form and needs no script. The key makes a double tap one complaint,
 * and the language is the one it was written in, whatever the reader looks at later.
 */
export const renderCheckPage = (view: CheckView, frame: Frame): string => {
  const t = text(frame.language);
  const answered = complaintFields.filter((field) => (view.values[field] ?? "") !== "");
  const carried = Object.fromEntries(answered.map((field) => [field, view.values[field] ?? ""]));
  return publicPage(
    {
      title: t("check.title"),
      content: html`<h1>${t("check.title")}</h1>
        <p class="lead">${t("check.lead")}</p>
        <form class="on-paper stack" method="post" action="${paths.fileComplaint}" novalidate>
          ${groups.map((group) => answers(t(group.title), group.fields, view, frame))}
          <div class="buttons wide"><button class="button">${t("check.button")}</button></div>
          ${hiddenFields({ ...carried, idempotencyKey: view.idempotencyKey, language: frame.language })}
        </form>`,
    },
    frame,
  );
};

const answers = (title: string, fields: readonly ComplaintField[], view: CheckView, frame: Frame): Part => {
  const shown = fields.filter((field) => field === "category" || (view.values[field] ?? "") !== "");
  if (shown.length === 0) return undefined;
  return html`<section>
    <h2>${title}</h2>
    <dl class="facts editable">${shown.map((field) => answer(field, view, frame))}</dl>
  </section>`;
};

const answer = (field: ComplaintField, view: CheckView, frame: Frame): Html => {
  const t = text(frame.language);
  const label = field === "category" ? t("check.category") : t(`form.${field}`);
  return html`<div>
    <dt>${label}</dt>
    <dd>${field === "category" ? view.categoryLabel : lines(view.values[field] ?? "")}</dd>
    <dd>
      <button class="as-link" formaction="${paths.newComplaint}#${fieldId({ name: field })}">
        ${t("check.change")}<span class="sr"> ${label}</span>
      </button>
    </dd>
  </div>`;
};
