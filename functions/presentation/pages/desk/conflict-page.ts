import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html, lines, type Html } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";
import { notice } from "../parts/notice.ts";
import { commandForm, type CommandForm } from "./command-form.ts";
import { deskPage } from "./desk-page.ts";

const text = createText(pagesDeskTexts);

export interface ConflictView {
  /** The commits since the one that the form was drawn from. */
  readonly changes: readonly { readonly at: Instant; readonly who: string; readonly text: string }[];
  readonly caseHref: string;
  /** The form with what was typed; its `hidden.basedOn` is the newest commit now. */
  readonly form: CommandForm;
  /** Set when the command is no longer legal: why, in the domain's words. The text is then shown for copying. */
  readonly impossible?: string;
}

/** D4: somebody was faster. What they did first, then the reader's own text, then the choice to send it all the same. */
export const renderConflictPage = (view: ConflictView, frame: DeskFrame): string => {
  const t = text(frame.language);
  const title = t("conflict.title", { count: view.changes.length });
  return deskPage(
    {
      title,
      narrow: true,
      content: html`
        ${notice("warn", html`<p>${t("conflict.kept")}</p>`, true)}
        <h1>${title}</h1>
        <section class="card stack">
          <h2>${t("conflict.changes")}</h2>
          <ol class="entries">
            ${view.changes.map(
              ({ at, who, text: what }) =>
                html`<li>
                  <p class="who"><b>${who}</b> ${nearMoment(at, frame)}</p>
                  <p>${lines(what)}</p>
                </li>`,
            )}
          </ol>
        </section>
        ${view.impossible === undefined ? again(view.form, frame) : kept(view.form, view.impossible, frame)}
        <div class="buttons">
          <a class="button quiet" href="${address(view.caseHref)}">${t("command.back")}</a>
        </div>
      `,
    },
    frame,
  );
};

const again = (form: CommandForm, frame: DeskFrame): Html =>
  html`<section class="card stack">
    <h2>${form.title}</h2>
    ${commandForm({ ...form, button: text(frame.language)("conflict.still") }, frame)}
  </section>`;

const kept = (form: CommandForm, why: string, frame: DeskFrame): Html =>
  html`<section class="card stack">
    <h2>${text(frame.language)("conflict.impossible")}</h2>
    <p>${lines(why)}</p>
    <dl class="facts">
      ${form.fields.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${lines(value ?? "")}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
