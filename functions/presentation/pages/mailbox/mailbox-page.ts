import type { Instant } from "../../../domain/instant.ts";
import { createText } from "../../catalogue/create-text.ts";
import { pagesDeskTexts } from "../../catalogue/pages-desk.ts";
import { deskPage } from "../desk/desk-page.ts";
import type { DeskFrame } from "../parts/frame.ts";
import { address, html } from "../parts/markup.ts";
import { nearMoment } from "../parts/moment.ts";

const text = createText(pagesDeskTexts);

export interface MailboxView {
  /** Newest first. */
  readonly mails: readonly {
    readonly href: string;
    readonly to: string;
    readonly subject: string;
    readonly sentAt: Instant;
  }[];
}

/** What the development server has sent, newest first; nothing of it left the machine. */
export const renderMailboxPage = (view: MailboxView, frame: DeskFrame): string => {
  const t = text(frame.language);
  return deskPage(
    {
      title: t("mailbox.title"),
      content: html`
        <div class="heading">
          <h1>${t("mailbox.title")}</h1>
          <p class="meta">${t("mailbox.lead")}</p>
        </div>
        ${
          view.mails.length === 0
            ? html`<div class="empty"><p>${t("mailbox.empty")}</p></div>`
            : html`<div class="region">
                <table>
                  <caption class="sr">
                    ${t("mailbox.title")}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">${t("mailbox.subject")}</th>
                      <th scope="col" class="wide-only">${t("mailbox.to")}</th>
                      <th scope="col">${t("mailbox.sentAt")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${view.mails.map(
                      (mail) =>
                        html`<tr>
                          <th scope="row">
                            <a href="${address(mail.href)}">${mail.subject}</a> <span class="narrow">${mail.to}</span>
                          </th>
                          <td class="wide-only">${mail.to}</td>
                          <td class="nowrap">${nearMoment(mail.sentAt, frame)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
        }
      `,
    },
    frame,
  );
};
