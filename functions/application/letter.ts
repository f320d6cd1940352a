import type { Instant } from "../domain/instant.ts";
import type { Mail } from "./ports/mailer.ts";
import type { LedgerEntry } from "./ports/notice-ledger.ts";

/** What sending has to know of a notice, whatever caused it. */
export interface Letter {
  /** One that was overtaken while it waited does not leave (design section 6 point 2). */
  readonly isStillTrue: boolean;
  /** Now, or the next waking moment of whoever reads it (OP-15). */
  readonly leavesAt: Instant;
  readonly onDoubt: "resend" | "ask-staff";
  /** The same text each time; undefined when there is nobody to write to. */
  readonly compose: () => Promise<Omit<Mail, "date" | "noticeId"> | undefined>;
  /** Tells a person that it surely did not leave, or that nobody knows. */
  readonly tellStaff: (reason: "rejected" | "unknown") => Promise<void>;
}

/** The letter behind an entry of the ledger; undefined when there is nothing behind it. */
export type LetterOf = (entry: LedgerEntry) => Promise<Letter | undefined>;
