import * as z from "zod";
import type { SummaryRow } from "../../application/ports/views.ts";
import { Instant } from "../../domain/instant.ts";
import { keyOf, keyValues, textValue, TextValue, wholeValue, WholeValue, type Item } from "./attribute-values.ts";
import { queueEntryKey, queueEntryOf, shardOf, summaryKey } from "./table-keys.ts";

/** Sorts after every moment: rows without a due moment come last. */
const NO_DUE = "~";

/** Place of a row within each of its queues; unique, so it serves as the cursor of a page too. */
export const queuePlace = (row: Pick<SummaryRow, "dueBy" | "number">): string => `${row.dueBy ?? NO_DUE}#${row.number}`;

/**
 * What a page of entries comes to once its rows were read again: those that still stand in the queue, in the order of now. An
 * entry at an old place still shows its row, for the one at the new place may not be in the index yet.
 */
export const rowsStanding = (rows: readonly SummaryRow[], queue: string): SummaryRow[] =>
  rows.filter((row) => row.queues.includes(queue)).sort((a, b) => (queuePlace(a) < queuePlace(b) ? -1 : 1));

export const queuePartition = (queue: string): string => `QUEUE#${queue}`;

const Row = z.object({
  number: z.string(),
  n: z.int(),
  stage: z.string(),
  grade: z.string(),
  category: z.string(),
  owner: z.string(),
  waitingFor: z.string(),
  receivedAt: Instant,
  dueBy: Instant.exactOptional(),
  overdue: z.boolean(),
  customer: z.string(),
  issue: z.string(),
  queues: z.array(z.string()),
});

export const summaryItem = (row: SummaryRow): Item => ({
  ...keyValues(summaryKey(row.number)),
  n: wholeValue(row.n),
  row: textValue(JSON.stringify(row)),
});

const SummaryItem = z.object({ row: TextValue });
export const summaryOf = (item: Item): SummaryRow => Row.parse(JSON.parse(SummaryItem.parse(item).row));

/** An entry of one queue, in the partition of its row, with the commit it was made from. */
export const queueEntryItem = (row: SummaryRow, queue: string): Item => ({
  ...keyValues(queueEntryKey(row.number, queue)),
  n: wholeValue(row.n),
  queueShard: textValue(shardOf(queuePartition(queue), row.number)),
  queueAt: textValue(queuePlace(row)),
});

export interface QueueEntry {
  readonly queue: string;
  readonly n: number;
  readonly queueAt: string;
}

const EntryItem = z.object({ n: WholeValue, queueAt: TextValue });

/** A row's partition read back: the row and its entries. */
export const partitionOf = (items: readonly Item[]): { row: SummaryRow | undefined; entries: QueueEntry[] } => {
  const parts = items.map((item) => ({ item, queue: queueEntryOf(keyOf(item)).queue }));
  const row = parts.find(({ queue }) => queue === undefined)?.item;
  const entries = parts.flatMap(({ item, queue }) =>
    queue === undefined ? [] : [{ queue, ...EntryItem.parse(item) }],
  );
  return { row: row && summaryOf(row), entries };
};
