import type { IndexLag } from "./index-lag.ts";

export interface IndexEntry {
  readonly at: string;
  readonly id: string;
}

/** A sparse index in memory: per partition, entries by their sort value. What it answers is a hint when it lags. */
export interface MemoryIndex {
  /** Puts an item into one partition, taking it out of wherever it stood; without a place it leaves the index. */
  place(id: string, place?: { partition: string; at: string }): void;
  /** The first entries of a partition, from the one after `after` on. */
  list(partition: string, limit: number, after?: IndexEntry): IndexEntry[];
  count(partition: string): number;
}

/** A sorted list per partition: finding is a binary search, and 10 000 standing entries cost what one does. */
export const createMemoryIndex = (lag: IndexLag): MemoryIndex => {
  const partitions = new Map<string, IndexEntry[]>();
  const places = new Map<string, { partition: string; at: string }>();

  const take = (id: string): void => {
    const old = places.get(id);
    if (old === undefined) return;
    places.delete(id);
    const entries = partitions.get(old.partition) ?? [];
    entries.splice(firstNotBefore(entries, { at: old.at, id }), 1);
  };

  return {
    place: (id, place) =>
      lag.apply(() => {
        take(id);
        if (place === undefined) return;
        const entries = partitions.get(place.partition) ?? [];
        partitions.set(place.partition, entries);
        const entry = { at: place.at, id };
        entries.splice(firstNotBefore(entries, entry), 0, entry);
        places.set(id, place);
      }),
    list(partition, limit, after) {
      const entries = partitions.get(partition) ?? [];
      const from = after === undefined ? 0 : firstNotBefore(entries, { at: after.at, id: `${after.id}\0` });
      return entries.slice(from, from + limit);
    },
    count: (partition) => partitions.get(partition)?.length ?? 0,
  };
};

const isBefore = (a: IndexEntry, b: IndexEntry): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

const firstNotBefore = (entries: readonly IndexEntry[], wanted: IndexEntry): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(entry, wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
};
