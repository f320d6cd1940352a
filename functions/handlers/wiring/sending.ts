import type { Alarm } from "../../application/guarded.ts";
import type { Mailer, WriteNotice } from "../../application/ports/mailer.ts";
import type { NoticeLedger } from "../../application/ports/notice-ledger.ts";
import { createSendNotice } from "../../application/send-notice.ts";
import { createSweepNotices } from "../../application/sweep-notices.ts";
import type { Core } from "./core.ts";

/** What it takes to let notices leave. */
export interface SendingParts {
  readonly notices: NoticeLedger;
  readonly mailer: Mailer;
  readonly writeNotice: WriteNotice;
  readonly alarm: Alarm;
}

/** Puts together what sends notices: one at once, and those that were left. */
export const createSending = (core: Core, { notices, mailer, writeNotice, alarm }: SendingParts) => {
  const { log, clock, wall, policies, staff, execute } = core;
  const send = createSendNotice({ log, notices, mailer, write: writeNotice, policies, staff, execute, clock, wall });
  return { send, sweepNotices: createSweepNotices({ notices, send, clock, wall, alarm }) };
};

export type Sending = ReturnType<typeof createSending>;
