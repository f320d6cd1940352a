/** The tables as plain data: created from here on one machine and by the stack in the cloud alike. */
export const tableRoles = ["log", "work", "views", "guard"] as const;
export type TableRole = (typeof tableRoles)[number];

export interface IndexDefinition {
  readonly name: string;
  /** String attributes; an item without both is not in the index (sparse). */
  readonly partition: string;
  readonly sort: string;
  /** Attributes beside the keys; none = keys only. */
  readonly include: readonly string[];
}

export interface TableDefinition {
  readonly role: TableRole;
  readonly holds: string;
  readonly indexes: readonly IndexDefinition[];
  /** Items are gone some time after this moment (seconds since 1970); readers check it themselves. */
  readonly timeToLive?: string;
  /** Change stream of keys only: the fast path of dispatch and of sending, without a word of content. */
  readonly stream?: "KEYS_ONLY";
}

/** Every table: on demand, string keys `pk` and `sk`. */
export const partitionKey = "pk";
export const sortKey = "sk";

export const indexes = {
  /** Commits to be dispatched (`PENDING#<shard>`) or given up (`QUARANTINE#<shard>`), oldest first. */
  pending: { name: "pending", partition: "pendingShard", sort: "pendingAt", include: [] },
  /** The due register (`DUE#<shard>`): waits by the moment they end. */
  due: { name: "due", partition: "dueShard", sort: "dueBy", include: ["number"] },
  /** Notices to be sent (`PENDING#<shard>`) or claimed and not settled (`SENDING#<shard>`). */
  ledger: { name: "ledger", partition: "ledgerShard", sort: "ledgerAt", include: [] },
  /** Rows of a queue (`QUEUE#<name>#<shard>`) by due moment. */
  queues: { name: "queues", partition: "queueShard", sort: "queueAt", include: [] },
} as const satisfies Record<string, IndexDefinition>;

export const tableDefinitions: readonly TableDefinition[] = [
  { role: "log", holds: "commits and policies: the truth", indexes: [indexes.pending], stream: "KEYS_ONLY" },
  { role: "work", holds: "waits, notices, attempts", indexes: [indexes.due, indexes.ledger], stream: "KEYS_ONLY" },
  { role: "views", holds: "summaries, queues, snapshots: rebuilt from the log at any time", indexes: [indexes.queues] },
  { role: "guard", holds: "throttle counters and the read audit", indexes: [], timeToLive: "expiresAt" },
];

/** Physical names, `<prefix>-<role>`. */
export const tableNames = (prefix: string): Record<TableRole, string> => ({
  log: `${prefix}-log`,
  work: `${prefix}-work`,
  views: `${prefix}-views`,
  guard: `${prefix}-guard`,
});
