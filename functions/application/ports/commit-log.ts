import type { Instant } from "../../domain/instant.ts";

/** A log: `COMPLAINT#<number>`, `STAFF#directory`, `HISTORY#<token>` … One partition of the log table. */
export type StreamId = string & { readonly __stream: unique symbol };

/** Who caused a commit: `system`, `complainant`, `staff:<id>`, `link:<approvalId>`. Never a name or an address. */
export type Actor = string;

/**
 * An event in a commit. `sealed` holds everything personal, all free text and one-time secrets; it is encrypted under the
 * log's own data key and becomes `null` once that key has been erased (OP-27). All else is public to the log.
 */
export interface LoggedEvent {
  readonly type: string;
  readonly sealed?: unknown;
}

export interface NewCommit<E extends LoggedEvent = LoggedEvent> {
  readonly stream: StreamId;
  /** 1, 2, 3 …: one more than the last commit folded. */
  readonly n: number;
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** Digest of the policy the decision was made under. */
  readonly policy: string;
  readonly events: readonly E[];
  /** SHA-256 (hex) of the previous commit's body; null for commit 1. */
  readonly previous: string | null;
}

export interface Commit<E extends LoggedEvent = LoggedEvent> extends NewCommit<E> {
  /** SHA-256 (hex) of this commit's body bytes. */
  readonly hash: string;
}

export interface PendingHint {
  readonly stream: StreamId;
  readonly n: number;
}

/**
 * The truth (design section 2, RC-14, SC-06). Implementations: DynamoDB, in memory, and lagging ones for tests; one
 * contract suite holds for all of them.
 */
export interface CommitLog {
  /**
   * The commits of a log after commit `after` (default 0: all), consistent, in order, opened and upcast; empty when there
   * are none. Throws BrokenHistory when they do not form one chain.
   */
  read(stream: StreamId, after?: number): Promise<Commit[]>;
  /** One commit, consistent. */
  find(stream: StreamId, n: number): Promise<Commit | undefined>;
  /**
   * One conditional put ("must not exist"), marked pending for dispatch. Answers "taken" when commit n is there already;
   * whose it is the caller finds out by reading it. Throws CommitTooLarge above the size of an item, LogErased when
   * something sealed is to be added to an erased log.
   */
  append(commit: NewCommit): Promise<{ kind: "appended"; commit: Commit } | { kind: "taken" }>;
  /** Takes the dispatch mark off; does nothing when the commit does not exist (never creates one). */
  clearPending(stream: StreamId, n: number): Promise<void>;
  /** Moves the mark to the quarantine, where it blocks nothing. */
  quarantine(stream: StreamId, n: number): Promise<void>;
  /** Hints of commits still to be dispatched, oldest first per shard; the index behind it may lag. */
  listPending(limit: number): Promise<PendingHint[]>;
  listQuarantined(limit: number): Promise<PendingHint[]>;
}
