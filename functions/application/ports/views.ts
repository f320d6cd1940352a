import type { Instant } from "../../domain/instant.ts";

/** One complaint as the queues show it: no free text; the customer's name is masked before it gets here. */
export interface SummaryRow {
  readonly number: string;
  /** The commit this row was made from; a row is only ever replaced by one of a later commit. */
  readonly n: number;
  readonly stage: string;
  readonly grade: string;
  readonly category: string;
  readonly owner: string;
  readonly waitingFor: string;
  readonly receivedAt: Instant;
  /** Next due moment of anything; absent once closed. */
  readonly dueBy?: Instant;
  readonly overdue: boolean;
  readonly customer: string;
  readonly issue: string;
  /** Every queue the row stands in: `all`, `mine:<staff>`, `department:<id>`, `closed` … */
  readonly queues: readonly string[];
}

export interface SummaryStore {
  /**
   * Conditional on no later commit being there (design: never by adding); "stale" when one is. The same commit again is
   * stored again: a dispatch that died half way repeats itself, and a row of the same commit is the same row.
   */
  put(row: SummaryRow): Promise<"stored" | "stale">;
  find(number: string): Promise<SummaryRow | undefined>;
  /**
   * Rows of a queue by due moment, those without last; stale index entries are dropped by re-reading, so a page may hold
   * fewer than `limit` rows. `next` is present as long as there is more.
   */
  list(queue: string, limit: number, after?: string): Promise<{ rows: SummaryRow[]; next?: string }>;
  /** How many rows a queue has in all, over every page; at most `upTo` (so that a long queue costs no more). A hint. */
  count(queue: string, upTo?: number): Promise<number>;
}

/** What a fold of a shared log came to, kept so that it need not be read from its beginning; rebuilt at any time. */
export interface SnapshotStore {
  find(stream: string): Promise<Snapshot | undefined>;
  /** Conditional on a later commit; an earlier one is dropped silently. */
  put(stream: string, snapshot: Snapshot): Promise<void>;
}

export interface Snapshot {
  /** The last commit folded, and its hash (what the next one has to follow). */
  readonly n: number;
  readonly hash: string;
  /** Time of that commit: `now` never lies before it. */
  readonly at: Instant;
  /** JSON of the state, without personal data; its own version inside. */
  readonly state: string;
}

/** `number, n, hash`, appended where the application cannot delete: shows a cut-off tail (design section 2). */
export interface HeadRegister {
  append(head: { stream: string; n: number; hash: string }): Promise<void>;
  list(stream: string): Promise<{ n: number; hash: string }[]>;
  streams(): AsyncIterable<string>;
}

/** Failed attempts of a dispatch, counted apart from the commit. */
export interface AttemptCounter {
  /** Adds one and answers the new count. */
  add(key: string, at: Instant): Promise<number>;
  clear(key: string): Promise<void>;
}

/** Policies by digest, immutable (RC-19). */
export interface PolicyStore {
  put(digest: string, text: string): Promise<void>;
  find(digest: string): Promise<string | undefined>;
}
