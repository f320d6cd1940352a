import type { Instant } from "../../domain/instant.ts";

/**
 * The life of one notice (design section 6 point 2). PENDING → SENDING → SENT, REJECTED (refused before it was accepted)
 * or UNKNOWN (nobody knows whether it left); WITHDRAWN when it was no longer true at its time; ASK-STAFF when a doubt is a
 * person's to settle.
 */
export const noticeStates = ["pending", "sending", "sent", "rejected", "unknown", "withdrawn", "ask-staff"] as const;
export type NoticeState = (typeof noticeStates)[number];

export interface LedgerEntry {
  /** `<number>#<commit>#<k>`: made from the commit, never at random, so that a second dispatch finds the first. */
  readonly id: string;
  readonly number: string;
  readonly commit: number;
  readonly k: number;
  readonly kind: string;
  readonly state: NoticeState;
  /** Not to be sent before (waking hours, OP-15). */
  readonly notBefore: Instant;
  readonly attempts: number;
  /** When the present state was reached; a claim older than the lease is a doubt. */
  readonly since: Instant;
  readonly messageId?: string;
  /** Every doubt that was recorded, oldest first. */
  readonly doubts: readonly { at: Instant; reason: string }[];
}

export interface NoticeLedger {
  /** Conditional put; "known" when the entry exists in whatever state. */
  add(entry: LedgerEntry): Promise<"added" | "known">;
  find(id: string): Promise<LedgerEntry | undefined>;
  /** Conditional on the entry's state (and its attempts) being as read in `from`; false when somebody was faster. */
  move(from: LedgerEntry, to: LedgerEntry): Promise<boolean>;
  /** Entries in `pending` with notBefore ≤ now, and `sending` whose claim is older than `claimedBefore`. A hint. */
  listDue(now: Instant, claimedBefore: Instant, limit: number): Promise<string[]>;
  /** Earliest notBefore of pending entries (for the local clock). A hint. */
  earliestDue(): Promise<Instant | undefined>;
  listOf(number: string): Promise<LedgerEntry[]>;
}
