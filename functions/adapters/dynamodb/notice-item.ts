import * as z from "zod";
import { noticeStates, type LedgerEntry } from "../../application/ports/notice-ledger.ts";
import { Instant } from "../../domain/instant.ts";
import { keyValues, textValue, TextValue, wholeValue, type Item } from "./attribute-values.ts";
import { noticeKey, shardOf } from "./table-keys.ts";

export const toSendPrefix = "PENDING";
export const claimedPrefix = "SENDING";

const Entry = z.object({
  id: z.string(),
  number: z.string(),
  commit: z.int(),
  k: z.int(),
  kind: z.string(),
  state: z.enum(noticeStates),
  notBefore: Instant,
  attempts: z.int(),
  since: Instant,
  messageId: z.string().exactOptional(),
  doubts: z.array(z.object({ at: Instant, reason: z.string() })),
});

/** Only what somebody still has to act upon stands in the index: unsent notices and claims. */
const standing = (entry: LedgerEntry): Item => {
  const place = (prefix: string, at: Instant): Item => ({
    ledgerShard: textValue(shardOf(prefix, entry.id)),
    ledgerAt: textValue(at),
  });
  if (entry.state === "pending") return place(toSendPrefix, entry.notBefore);
  return entry.state === "sending" ? place(claimedPrefix, entry.since) : {};
};

/** An entry as one JSON text; what the conditions of a move look at stands beside it. */
export const noticeItem = (entry: LedgerEntry): Item => ({
  ...keyValues(noticeKey(entry.id)),
  state: textValue(entry.state),
  attempts: wholeValue(entry.attempts),
  entry: textValue(JSON.stringify(entry)),
  ...standing(entry),
});

const NoticeItem = z.object({ entry: TextValue });
export const noticeOf = (item: Item): LedgerEntry => Entry.parse(JSON.parse(NoticeItem.parse(item).entry));
