import type { LedgerEntry } from "../../functions/application/ports/notice-ledger.ts";
import type { Outcome } from "../../functions/application/execute-command.ts";
import { wall } from "../domain/complaint/world.ts";
import type { TestDesk } from "./kit.ts";

/** When mails of this kind left, on the wall in Shanghai. */
export const sentAt = (desk: TestDesk, subject: string): string[] =>
  desk.post.mails.filter((mail) => mail.subject === subject).map((mail) => wall(mail.date));

/** The last notice of a kind in the ledger. */
export const entryOf = async (desk: TestDesk, number: string, kind: string): Promise<LedgerEntry | undefined> => {
  const entries = await desk.store.notices.listOf(number);
  return entries.findLast((entry) => entry.kind === kind);
};

/** The specialist writes to the complainant. */
export const message = (desk: TestDesk, number: string, commandId = "message"): Promise<Outcome> =>
  desk.execute({ number, command: { type: "send-message", text: "您好" }, actor: "staff:specialist", commandId });
