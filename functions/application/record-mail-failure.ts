import type { ExecuteCommand } from "./execute-command.ts";
import type { NoticeLedger } from "./ports/notice-ledger.ts";

/** What the mail service says of a mail that it had taken: it came back, or was not sent after all. */
export interface MailFailure {
  readonly noticeId: string;
  readonly reason: "bounced" | "rejected";
}

/**
 * A notice that bounced is not kept, so it reaches its complaint and a person calls (OP-02). Told twice, it is recorded
 * once. A notice that tells of such a failure is left to the alarms: it would tell the same person the same way.
 */
export const createRecordMailFailure =
  ({ notices, execute }: { notices: Pick<NoticeLedger, "find">; execute: ExecuteCommand }) =>
  async ({ noticeId, reason }: MailFailure): Promise<"recorded" | "no-such-notice" | "left-to-the-alarm"> => {
    const entry = await notices.find(noticeId);
    if (entry === undefined) return "no-such-notice";
    const { number, kind } = entry;
    if (kind === "needs-a-person") return "left-to-the-alarm";
    const command = { type: "record-notice-failure", noticeId, kind, reason } as const;
    await execute({ number, command, actor: "system", commandId: `${noticeId}#${reason}` });
    return "recorded";
  };
