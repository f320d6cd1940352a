import { createText } from "../../catalogue/create-text.ts";
import { pagesFormTexts } from "../../catalogue/pages-form.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { choiceField } from "../parts/choice-field.ts";
import type { Frame } from "../parts/frame.ts";
import { html, type Html } from "../parts/markup.ts";
import { notice } from "../parts/notice.ts";
import { textArea, textField } from "../parts/text-field.ts";
import type { ComplaintField, ComplaintFormView } from "./complaint-form-view.ts";

const text = createText(pagesFrameTexts, pagesFormTexts);

const numbered = (number: number, title: string, optional = ""): Html =>
  html`<span class="step-number" aria-hidden="true">${number}</span
    ><span>${title}${optional !== "" && html` <span class="optional">${optional}</span>`}</span>`;

const group = (number: number, title: string, fields: Html, optional = ""): Html =>
  html`<fieldset class="group">
    <legend class="title">${numbered(number, title, optional)}</legend>
    ${fields}
  </fieldset>`;

/** What every field needs from the view: its value, its error, and the words around them. */
const fieldsOf = (view: ComplaintFormView, frame: Frame) => {
  const t = text(frame.language);
  const common = { errors: view.errors, errorWord: t("frame.errorWord") };
  return {
    t,
    required: (name: ComplaintField) => ({ ...common, name, value: view.values[name] }),
    optional: (name: ComplaintField) => ({
      ...common,
      name,
      value: view.values[name],
      optional: t("frame.optional"),
    }),
  };
};

/** 1: the kind, as cards; danger to people shows the hot-line without waiting for the form. */
export const categoryGroup = (view: ComplaintFormView, frame: Frame): Html => {
  const { t, required } = fieldsOf(view, frame);
  const urgent = html`${notice(
    "late",
    html`<p>
        ${t("form.urgent")}<a class="phone num" href="tel:${view.hotline.replace(/[^\d+]/g, "")}">${view.hotline}</a>
      </p>
      <p>${t("form.urgentAlso")}</p>`,
  )}`;
  return choiceField({
    ...required("category"),
    label: t("form.category"),
    legend: html`<span class="title">${numbered(1, t("form.category"))}</span>`,
    layout: "cards",
    choices: view.categories.map((category) => ({
      value: category.value,
      label: category.label,
      note: category.example,
      icon: category.icon,
      ...(category.urgent === true && { reveal: urgent }),
    })),
  });
};

/** 2: the story and the wish, in the complainant's own words. */
export const storyGroup = (view: ComplaintFormView, frame: Frame): Html => {
  const { t, required, optional } = fieldsOf(view, frame);
  return group(
    2,
    t("form.story"),
    html`${textArea({
      ...required("description"),
      label: t("form.description"),
      hint: t("form.descriptionHint"),
      rows: 6,
      maxlength: view.maxDescription,
      counter: t("form.left"),
      keep: true,
    })}
    ${textArea({ ...optional("desiredOutcome"), label: t("form.desiredOutcome"), rows: 3, maxlength: 1000, keep: true })}`,
  );
};

/** 3: product and order; no proof of purchase is a gate to complaining. */
export const productGroup = (view: ComplaintFormView, frame: Frame): Html => {
  const { t, required } = fieldsOf(view, frame);
  const short = { short: true, maxlength: 80 };
  return group(
    3,
    t("form.product"),
    html`<p class="hint">${t("form.productHint")}</p>
      ${textField({ ...required("productModel"), ...short, label: t("form.productModel") })}
      ${textField({ ...required("productSerial"), ...short, label: t("form.productSerial") })}
      <details>
        <summary>${t("form.serialWhere")}</summary>
        <p class="hint">${view.serialHint}</p>
      </details>
      ${textField({ ...required("orderReference"), ...short, label: t("form.orderReference") })}
      <p class="hint">${t("form.evidence")}</p>`,
    t("frame.optional"),
  );
};

/** 4: a name and one way to reach the person; no address, no gender, no identity number. */
export const contactGroup = (view: ComplaintFormView, frame: Frame): Html => {
  const { t, required, optional } = fieldsOf(view, frame);
  const { representedName, relationship } = view.values;
  const isOpen = (representedName ?? "") !== "" || (relationship ?? "") !== "";
  return group(
    4,
    t("form.contact"),
    html`${textField({ ...required("name"), label: t("form.name"), autocomplete: "name", short: true, maxlength: 80 })}
      <fieldset>
        <legend>${t("form.contactHint")}</legend>
        <div class="pair">
          ${textField({ ...required("phone"), label: t("form.phone"), type: "tel", autocomplete: "tel" })}
          ${textField({ ...required("email"), label: t("form.email"), type: "email", autocomplete: "email" })}
        </div>
      </fieldset>
      ${textField({ ...optional("preferredTime"), label: t("form.preferredTime"), short: true, maxlength: 120 })}
      <details ${isOpen && html`open`}>
        <summary>${t("form.onBehalf")}</summary>
        ${textField({ ...required("representedName"), label: t("form.representedName"), short: true, maxlength: 80 })}
        ${textField({ ...required("relationship"), label: t("form.relationship"), short: true, maxlength: 120 })}
      </details>`,
  );
};
