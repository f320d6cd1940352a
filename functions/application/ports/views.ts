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
  /** Conditional on a higher commit number (design: never by adding). "stale" when a later one is there. */
  put(row: SummaryRow): Promise<"stored" | "stale">;
  find(number: string): Promise<SummaryRow | undefined>;
  /** Rows of a queue by due moment, those without last; stale index entries are dropped by re-reading. */
  list(queue: string, limit: number, after?: string): Promise<{ rows: SummaryRow[]; next?: string }>;
  /** How many rows a queue has in all, over every page. */
  count(queue: string): Promise<number>;
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
