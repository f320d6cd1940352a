import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { deskPage } from "../desk/desk-page.ts";
import { factList } from "../parts/facts.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html, lines } from "../parts/markup.ts";
import { moment } from "../parts/moment.ts";
import { paths } from "../paths.ts";

const text = createText(pagesDeskTexts);

export interface MailView {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly sentAt: Instant;
  readonly text: string;
  /** The HTML part at an address of its own, served with `mailHeaders`; absent when there is none. */
  readonly htmlHref?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/**
 * One mail as it was sent. The HTML part comes from its own address with its own policy: inside this page our policy
 * would take its styles away. Its links open in the whole window, as they would from a mail program.
 */
export const renderMailPage = (view: MailView, frame: DeskFrame): string => {
  const t = text(frame.language);
  return deskPage(
    {
      title: view.subject,
      content: html`
        <p><a href="${paths.mailbox}">${t("mailbox.back")}</a></p>
        <h1>${view.subject}</h1>
        ${factList([
          { label: t("mailbox.from"), content: view.from },
          { label: t("mailbox.to"), content: view.to },
          { label: t("mailbox.sentAt"), content: moment(view.sentAt, frame) },
        ])}
        ${
          view.htmlHref !== undefined &&
          html`<iframe
            class="mail-frame"
            src="${address(view.htmlHref)}"
            title="${t("mailbox.html")}"
            sandbox="allow-popups allow-top-navigation-by-user-activation"
          ></iframe>`
        }
        <section class="card stack">
          <h2>${t("mailbox.text")}</h2>
          <p>${lines(view.text)}</p>
        </section>
        <details class="because">
          <summary>${t("mailbox.headers")}</summary>
          ${factList(view.headers.map(({ name, value }) => ({ label: name, content: value })))}
        </details>
      `,
    },
    frame,
  );
};
