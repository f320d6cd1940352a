import { noticeKey } from "../../functions/adapters/dynamodb/table-keys.ts";
import type { LedgerEntry, NoticeLedger } from "../../functions/application/ports/notice-ledger.ts";
import type { Instant } from "../../functions/domain/instant.ts";
import { noLag, type IndexLag } from "./index-lag.ts";
import { createMemoryIndex } from "./memory-index.ts";

const toSend = "pending";
const claimed = "sending";

/** The write-ahead ledger of notices in memory. */
export const createMemoryNoticeLedger = (deps: { lag?: IndexLag } = {}): NoticeLedger => {
  const entries = new Map<string, LedgerEntry>();
  const byNumber = new Map<string, string[]>();
  const index = createMemoryIndex(deps.lag ?? noLag);

  const keep = (entry: LedgerEntry): void => {
    entries.set(entry.id, entry);
    if (entry.state === "pending") index.place(entry.id, { partition: toSend, at: entry.notBefore });
    else if (entry.state === "sending") index.place(entry.id, { partition: claimed, at: entry.since });
    else index.place(entry.id);
  };

  const inOrder = (a: LedgerEntry, b: LedgerEntry) => a.commit - b.commit || a.k - b.k;
  const isDefined = (entry: LedgerEntry | undefined): entry is LedgerEntry => entry !== undefined;

  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- an id that a table cannot hold is a rejection, as there
    async add(entry) {
      noticeKey(entry.id);
      if (entries.has(entry.id)) return "known";
      keep(entry);
      byNumber.set(entry.number, [...(byNumber.get(entry.number) ?? []), entry.id]);
      return "added";
    },
    find: (id) => Promise.resolve(entries.get(id)),
    move(from, to) {
      const entry = entries.get(from.id);
      const asRead = entry?.state === from.state && entry.attempts === from.attempts;
      if (asRead) keep(to);
      return Promise.resolve(asRead);
    },
    listDue(now, claimedBefore, limit) {
      const due = [
        ...index.list(claimed, limit).filter(({ at }) => at < claimedBefore),
        ...index.list(toSend, limit).filter(({ at }) => at <= now),
      ];
      return Promise.resolve(due.slice(0, limit).map(({ id }) => id));
    },
    earliestDue: () => Promise.resolve(index.list(toSend, 1)[0]?.at as Instant | undefined),
    listOf: (number) =>
      Promise.resolve(
        (byNumber.get(number) ?? [])
          .map((id) => entries.get(id))
          .filter(isDefined)
          .sort(inOrder),
      ),
  };
};
