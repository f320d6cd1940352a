import { createText } from "../../catalogue/create-text.ts";
import { pagesDecisionTexts } from "../../catalogue/pages-decision.ts";
import { pagesFrameTexts } from "../../catalogue/pages-frame.ts";
import { formatMoney } from "../../format/money.ts";
import { formatMoneyInWords } from "../../format/money-in-words.ts";
import { attachments } from "../parts/attachments.ts";
import { clockTag } from "../parts/clock.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { factList } from "../parts/facts.ts";
import type { Frame } from "../parts/frame.ts";
import { address, html, lines, type Html, type Part } from "../parts/markup.ts";
import { day, nearDeadline } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { publicPage } from "../parts/public-page.ts";
import { sentence } from "../parts/sentence.ts";
import { budgetLine } from "./budget-line.ts";
import { decisionForm } from "./decision-form.ts";
import { decisionFields, type OpenDecisionView } from "./decision-view.ts";

const text = createText(pagesFrameTexts, pagesDecisionTexts);

/** The open question. The first screen of a telephone holds what, how much, to whom, why, until when, and the budget. */
export const openDecision = (view: OpenDecisionView, frame: Frame): string => {
  const t = text(frame.language);
  return publicPage(
    {
      title: subjectWords(view, frame),
      service: t("decision.service"),
      bare: true,
      errors: view.errors.length,
      content: html`
        ${errorSummary(t("frame.errors", { count: view.errors.length }), view.errors, decisionFields)}
        ${heading(view, frame)}
        <section class="card stack">
          <h2>${t("decision.why")}</h2>
          ${view.reasons.map((reason) => html`<p>${lines(reason)}</p>`)}
          ${view.budget !== undefined && budgetLine(view.budget, view.subject, frame)}
        </section>
        ${facts(view, frame)} ${signIn(view, frame)} ${decisionForm(view, frame)}
      `,
    },
    frame,
  );
};

const subjectWords = (view: OpenDecisionView, frame: Frame): string => {
  if (view.subject.kind === "plan") return view.subject.title;
  const amount = formatMoney(view.subject.amount, frame.language);
  return text(frame.language)("decision.pay", { recipient: view.subject.recipient, amount });
};

const heading = (view: OpenDecisionView, frame: Frame): Html => {
  const t = text(frame.language);
  const words = view.subject.kind === "payment" ? formatMoneyInWords(view.subject.amount, frame.language) : undefined;
  return html`<div class="subject">
    <p class="eyebrow">${t("decision.please", view.approver)}</p>
    ${acting(view, frame)}
    <h1>${subjectHeading(view, frame)}</h1>
    ${words !== undefined && html`<p class="meta">${words}</p>`}
    <p>
      ${clockTag(view.clock, frame)}
      ${sentence((at) => t("decision.then", { at, then: view.otherwise }), nearDeadline(view.clock.dueBy, frame))}
    </p>
  </div>`;
};

/** The amount is the largest thing on the page: it is what the answer is about. */
const subjectHeading = (view: OpenDecisionView, frame: Frame): Html => {
  const { subject } = view;
  if (subject.kind === "plan") return html`${subject.title}`;
  const amount = html`<span class="amount">${formatMoney(subject.amount, frame.language)}</span>`;
  return sentence(
    (mark) => text(frame.language)("decision.pay", { recipient: subject.recipient, amount: mark }),
    amount,
  );
};

const acting = (view: OpenDecisionView, frame: Frame): Part => {
  if (view.actingFor === undefined) return undefined;
  const { name, from, to } = view.actingFor;
  const said = sentence(
    (first, last) => text(frame.language)("decision.acting", { name, from: first, to: last }),
    day(from, frame),
    day(to, frame),
  );
  return html`<p class="eyebrow">${said}</p>`;
};

const signIn = ({ signInHref }: OpenDecisionView, frame: Frame): Part => {
  if (signInHref === undefined) return undefined;
  const t = text(frame.language);
  const link = html`<a class="button quiet" href="${address(signInHref)}">${t("decision.signInButton")}</a>`;
  return notice(
    "warn",
    html`<p>${t("decision.signIn")}</p>
      <p>${link}</p>`,
  );
};

const facts = (view: OpenDecisionView, frame: Frame): Part => {
  const t = text(frame.language);
  const list = factList(view.facts.map(({ label, text: content }) => ({ label, content })));
  if (list === undefined && view.evidence.length === 0 && view.words === undefined) return undefined;
  return html`<section class="card stack">
    <h2>${t("decision.details")}</h2>
    ${list} ${attachments(t("decision.evidence"), view.evidence)}
    ${
      view.words !== undefined &&
      html`<details>
        <summary>${t("decision.words")}</summary>
        <blockquote>${lines(view.words)}</blockquote>
      </details>`
    }
  </section>`;
};
