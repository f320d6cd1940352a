import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesAnswerTexts } from "../../catalogue/pages-answer.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { choiceField } from "../parts/choice-field.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { factList } from "../parts/facts.ts";
import type { FieldError } from "../parts/field.ts";
import type { Frame } from "../parts/frame.ts";
import { address, hiddenFields, html, type Html } from "../parts/markup.ts";
import { deadline, moment } from "../parts/moment.ts";
import { outcome } from "../parts/outcome.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { textArea } from "../parts/text-field.ts";

const text = createText(pagesFrameTexts, pagesAnswerTexts);

/** The names of the form's fields; `reason` belongs to revoke and may stay empty. */
export const spokenAnswerFields = ["answer", "reason"] as const;
export type SpokenAnswerField = (typeof spokenAnswerFields)[number];

export interface OpenSpokenAnswerView {
  readonly kind: "open";
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** What the answer was about, in words. */
  readonly about: string;
  readonly accepted: boolean;
  readonly words: string;
  readonly calledAt: Instant;
  readonly revocableUntil: Instant;
  readonly values: Partial<Readonly<Record<SpokenAnswerField, string>>>;
  readonly errors: readonly FieldError[];
}

/** The page behind the link in the confirmation of a spoken answer (OP-18). */
export type SpokenAnswerView =
  | OpenSpokenAnswerView
  /** `at` is missing where nothing had to be recorded: what stands in the log was right. */
  | { readonly kind: "done"; readonly answer: "keep" | "revoke"; readonly at?: Instant; readonly next: string }
  | { readonly kind: "too-late"; readonly handler: string }
  | { readonly kind: "unknown" };

/** Shows what staff wrote down after a call, and lets the person take it back for as long as OP-18 says. */
export const renderSpokenAnswerPage = (view: SpokenAnswerView, frame: Frame): string => {
  const t = text(frame.language);
  const end = (mark: "check" | "info", title: string, content: Html): string =>
    publicPage({ title, content: outcome(mark, title, content) }, frame);
  switch (view.kind) {
    case "open":
      return open(view, frame);
    case "done":
      return end(
        "check",
        t(`spoken.done.${view.answer}`),
        html`${view.at !== undefined && recorded(view.at, frame)}
          <h2>${t("answer.next")}</h2>
          <p>${view.next}</p>`,
      );
    case "too-late":
      return end(
        "info",
        t("spoken.tooLateTitle"),
        html`<p class="lead">${t("spoken.tooLate", { name: view.handler })}</p>`,
      );
    case "unknown":
      return end("info", t("answer.unknownTitle"), html`<p class="lead">${t("answer.unknown")}</p>`);
  }
};

const recorded = (at: Instant, frame: Frame): Html =>
  html`<p class="meta">
    ${sentence((mark) => text(frame.language)("answer.recorded", { at: mark }), moment(at, frame))}
  </p>`;

const open = (view: OpenSpokenAnswerView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: t("spoken.title"),
      errors: view.errors.length,
      content: html`
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, spokenAnswerFields)}
        <h1>${t("spoken.title")}</h1>
        <p class="lead">${sentence((at) => t("spoken.lead", { at }), deadline(view.revocableUntil, frame))}</p>
        <section class="card soft">
          ${factList([
            { label: t("spoken.about"), content: view.about },
            { label: t("spoken.answer"), content: t(view.accepted ? "spoken.accepted" : "spoken.refused") },
            { label: t("spoken.words"), content: view.words },
            { label: t("spoken.call"), content: moment(view.calledAt, frame) },
          ])}
        </section>
        ${form(view, frame)}
      `,
    },
    frame,
  );
};

const form = (view: OpenSpokenAnswerView, frame: Frame): Html => {
  const t = text(frame.language);
  const field = (name: SpokenAnswerField) => ({
    name,
    value: view.values[name],
    errors: view.errors,
    errorWord: t("frame.errorWord"),
  });
  const reason = textArea({ ...field("reason"), label: t("spoken.reason"), optional: t("frame.optional"), rows: 3 });
  return html`<form class="card urgent stack" method="post" action="${address(view.action)}" novalidate>
    ${choiceField({
      ...field("answer"),
      label: t("spoken.choice"),
      legend: html`<span class="title">${t("spoken.choice")}</span>`,
      choices: [
        { value: "keep", label: t("spoken.keep") },
        { value: "revoke", label: t("spoken.revoke"), note: t("spoken.revokeNote"), reveal: reason },
      ],
    })}
    <div class="buttons wide"><button class="button">${t("answer.submit")}</button></div>
    ${hiddenFields(view.hidden)}
  </form>`;
};
