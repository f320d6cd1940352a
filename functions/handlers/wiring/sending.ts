import type { Alarm } from "../../application/guarded.ts";
import { createHouseNotices } from "../../application/house-notices.ts";
import type { Mailer, WriteHouseNotice, WriteNotice } from "../../application/ports/mailer.ts";
import type { NoticeLedger } from "../../application/ports/notice-ledger.ts";
import { createComplaintLetter } from "../../application/complaint-letter.ts";
import { createSendNotice } from "../../application/send-notice.ts";
import { createSweepNotices } from "../../application/sweep-notices.ts";
import type { Core } from "./core.ts";

/** What it takes to let notices leave. */
export interface SendingParts {
  readonly notices: NoticeLedger;
  readonly mailer: Mailer;
  readonly writeNotice: WriteNotice;
  readonly writeHouseNotice: WriteHouseNotice;
  readonly alarm: Alarm;
}

/** Puts together what sends notices: one at once, and those that were left. */
export const createSending = (core: Core, parts: SendingParts) => {
  const { log, clock, wall, policies, staff, execute } = core;
  const { notices, mailer, alarm } = parts;
  const house = createHouseNotices({ notices, write: parts.writeHouseNotice, policies, staff, clock, wall, alarm });
  const ofComplaint = createComplaintLetter({ log, write: parts.writeNotice, policies, staff, execute, clock });
  const send = createSendNotice({ notices, mailer, ofComplaint, ofHouse: house.letterOf, clock, wall, alarm });
  return { send, sweepNotices: createSweepNotices({ notices, send, house, clock, wall, alarm }) };
};

export type Sending = ReturnType<typeof createSending>;
