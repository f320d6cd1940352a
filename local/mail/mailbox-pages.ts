import { parseInstant } from "../../functions/domain/instant.ts";
import { paths } from "../../functions/presentation/pages/paths.ts";
import { renderMailPage } from "../../functions/presentation/pages/mailbox/mail-page.ts";
import { renderMailboxPage } from "../../functions/presentation/pages/mailbox/mailbox-page.ts";
import { mailboxSecurityPolicy, mailHeaders, pageHeaders } from "../../functions/presentation/pages/page-headers.ts";
import type { DeskFrame } from "../../functions/presentation/pages/parts/frame.ts";
import { problem } from "../../functions/handlers/http/problem.ts";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import { html, type HttpResponse } from "../../functions/handlers/http/response.ts";
import type { Handle } from "../../functions/handlers/http/router.ts";
import { readerFrame } from "../../functions/handlers/pages/page-frames.ts";
import type { Core } from "../../functions/handlers/wiring/core.ts";
import type { MailCatcher } from "./mail-catcher.ts";
import type { CaughtMail } from "./read-mail.ts";

interface Deps {
  readonly core: Core;
  readonly mails: Pick<MailCatcher, "listMails">;
}

const nothing = (): HttpResponse => problem(404, { title: "There is no such mail", reason: "no-such-mail" });
const mailHref = (id: string): string => `/_local/mailbox/mails/${encodeURIComponent(id)}`;

/** The mailbox as a page: what left the desk on this machine, for people to read and for links to follow. */
export const createMailboxPages = ({ core, mails }: Deps): Record<string, Handle> => {
  const frameOf = (request: HttpRequest): DeskFrame => ({ ...readerFrame(core, request), navigation: [], hidden: {} });
  const find = async (request: HttpRequest): Promise<CaughtMail | undefined> =>
    (await mails.listMails()).find((mail) => mail.id === request.parameters["id"]);
  return {
    [`GET ${paths.mailbox}`]: async (request) => {
      const all = (await mails.listMails()).toReversed();
      const view = {
        mails: all.map((mail) => ({
          href: mailHref(mail.id),
          to: mail.to.join(", "),
          subject: mail.subject,
          sentAt: parseInstant(mail.sentAt),
        })),
      };
      return html(200, renderMailboxPage(view, frameOf(request)), pageHeaders());
    },
    "GET /_local/mailbox/mails/{id}": async (request) => {
      const mail = await find(request);
      if (mail === undefined) return nothing();
      const view = {
        subject: mail.subject,
        from: mail.headers["from"] ?? "",
        to: mail.to.join(", "),
        sentAt: parseInstant(mail.sentAt),
        text: mail.text,
        htmlHref: `${mailHref(mail.id)}/html`,
        links: [...new Set(mail.text.match(/https?:\/\/\S+/g) ?? [])],
        headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
      };
      return html(200, renderMailPage(view, frameOf(request)), pageHeaders(mailboxSecurityPolicy));
    },
    "GET /_local/mailbox/mails/{id}/html": async (request) => {
      const mail = await find(request);
      return mail === undefined ? nothing() : html(200, mail.html, mailHeaders());
    },
  };
};
