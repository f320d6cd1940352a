import { json } from "../../functions/handlers/http/response.ts";
import type { Handle } from "../../functions/handlers/http/router.ts";
import type { MailCatcher } from "./mail-catcher.ts";

/** `GET /_local/mailbox`: every mail, oldest first (design section 4, Local only). */
export const createMailboxRoutes = (deps: { mails: Pick<MailCatcher, "listMails"> }): Record<string, Handle> => ({
  "GET /_local/mailbox": async () => json(200, await deps.mails.listMails()),
});
