import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html, lines, type Html, type Part } from "../parts/markup.ts";
import { outcome } from "../parts/outcome.ts";
import { commandForm, type CommandForm } from "./command-form.ts";
import { deskPage } from "./desk-page.ts";

const text = createText(pagesDeskTexts);

/** The answer to a command where the case page itself cannot show it. */
export type CommandResultView =
  | {
      readonly kind: "done";
      readonly title: string;
      readonly caseHref: string;
      /** Sentences: notices that left, clocks that changed, who has it now. */
      readonly happened: readonly string[];
    }
  | {
      readonly kind: "refused";
      readonly title: string;
      readonly caseHref: string;
      /** The domain's reason, in words. */
      readonly reason: string;
      readonly help?: string;
      /** The form again, with everything that was typed; absent where trying again cannot help. */
      readonly form?: CommandForm;
    }
  | { readonly kind: "forbidden"; readonly role: string };

/** D3: a refusal in the domain's words, with what would make it possible and nothing of the text lost. */
export const renderCommandResultPage = (view: CommandResultView, frame: DeskFrame): string => {
  const t = text(frame.language);
  switch (view.kind) {
    case "done":
      return page(
        "check",
        t("command.doneTitle", { title: view.title }),
        [happened(view.happened, frame), back(view.caseHref, frame)],
        frame,
      );
    case "refused":
      return page(
        "info",
        t("command.refusedTitle", { title: view.title }),
        [
          html`<p class="lead">${lines(view.reason)}</p>`,
          view.help !== undefined &&
            html`<h2>${t("command.help")}</h2>
              <p>${lines(view.help)}</p>`,
          view.form !== undefined &&
            html`<section class="card stack">
              <h2>${t("command.kept")}</h2>
              ${commandForm(view.form, frame)}
            </section>`,
          back(view.caseHref, frame),
        ],
        frame,
      );
    case "forbidden":
      return page(
        "info",
        t("forbidden.title"),
        html`<p class="lead">${t("forbidden.text", { role: view.role })}</p>`,
        frame,
      );
  }
};

const page = (mark: "check" | "info", title: string, content: Part, frame: DeskFrame): string =>
  deskPage({ title, narrow: true, content: outcome(mark, title, content) }, frame);

const happened = (sentences: readonly string[], frame: DeskFrame): Part =>
  sentences.length > 0 &&
  html`<h2>${text(frame.language)("command.happened")}</h2>
    <ul class="bullets">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;

const back = (href: string, frame: DeskFrame): Html =>
  html`<div class="buttons">
    <a class="button quiet" href="${address(href)}">${text(frame.language)("command.back")}</a>
  </div>`;
