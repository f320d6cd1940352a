import type { SummaryRow, SummaryStore } from "../../functions/application/ports/views.ts";
import { queuePlace, rowsStanding } from "../../functions/adapters/dynamodb/summary-item.ts";
import { noLag, type IndexLag } from "./index-lag.ts";
import { createMemoryIndex } from "./memory-index.ts";

/** Summary rows and queues in memory. */
export const createMemorySummaryStore = (deps: { lag?: IndexLag } = {}): SummaryStore => {
  const rows = new Map<string, SummaryRow>();
  const queues = createMemoryIndex(deps.lag ?? noLag);

  // One entry per row and queue, found by both.
  const idOf = (number: string, queue: string) => `${number}\n${queue}`;
  return {
    put(row) {
      const known = rows.get(row.number);
      if (known !== undefined && known.n > row.n) return Promise.resolve("stale");
      rows.set(row.number, row);
      for (const queue of known?.queues ?? []) {
        if (!row.queues.includes(queue)) queues.place(idOf(row.number, queue));
      }
      for (const queue of row.queues) queues.place(idOf(row.number, queue), { partition: queue, at: queuePlace(row) });
      return Promise.resolve("stored");
    },
    find: (number) => Promise.resolve(rows.get(number)),
    list(queue, limit, after) {
      const found = queues.list(queue, limit + 1, after === undefined ? undefined : { at: after, id: "\uffff" });
      const page = found.slice(0, limit);
      const numbers = new Set(page.map(({ id }) => id.slice(0, id.indexOf("\n"))));
      const current = [...numbers].flatMap((number) => rows.get(number) ?? []);
      const last = page.at(-1);
      return Promise.resolve({
        rows: rowsStanding(current, queue),
        ...(found.length > limit && last !== undefined && { next: last.at }),
      });
    },
    count: (queue, upTo = Infinity) => Promise.resolve(Math.min(upTo, queues.count(queue))),
  };
};
