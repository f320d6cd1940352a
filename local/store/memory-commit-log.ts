import { CommitTooLarge, LogErased } from "../../functions/application/ports/commit-faults.ts";
import type {
  Commit,
  CommitLog,
  NewCommit,
  PendingHint,
  StreamId,
} from "../../functions/application/ports/commit-log.ts";
import type { ErasureTarget } from "../../functions/application/ports/erasure-target.ts";
import { ITEM_BYTES } from "../../functions/adapters/dynamodb/commit-item.ts";
import { encodeBody, hashBody } from "../../functions/adapters/seal/commit-body.ts";
import { noLag, type IndexLag } from "./index-lag.ts";
import { createMemoryIndex } from "./memory-index.ts";

const pending = "pending";
const quarantined = "quarantined";

/**
 * The commit log in memory, for simulation, what-if and tests: same chain, same refusals, nothing encrypted. What it answers
 * is frozen, so that no reader changes the truth.
 */
export const createMemoryCommitLog = (deps: { lag?: IndexLag } = {}): CommitLog & ErasureTarget => {
  const logs = new Map<StreamId, Commit[]>();
  const erased = new Set<StreamId>();
  const marks = createMemoryIndex(deps.lag ?? noLag);
  const marked = new Set<string>();

  const idOf = (stream: StreamId, n: number) => `${stream}\n${n}`;
  const find = (stream: StreamId, n: number) => logs.get(stream)?.[n - 1];
  const list = (partition: string, limit: number): PendingHint[] =>
    marks.list(partition, limit).map(({ id }) => {
      const [stream = "", n = ""] = id.split("\n");
      return { stream: stream as StreamId, n: Number(n) };
    });

  const append = (commit: NewCommit): Awaited<ReturnType<CommitLog["append"]>> => {
    if ((commit.n === 1) !== (commit.previous === null)) throw new RangeError("only commit 1 follows nothing");
    const { stream, n } = commit;
    const log = logs.get(stream) ?? [];
    if (n <= log.length) return { kind: "taken" };
    if (n > log.length + 1) throw new RangeError(`commit ${n} of ${stream} has no predecessor`);
    if (erased.has(stream) && commit.events.some((event) => event.sealed !== undefined)) throw new LogErased(stream);
    const bytes = Buffer.byteLength(JSON.stringify(commit));
    if (bytes > ITEM_BYTES) throw new CommitTooLarge(stream, n, bytes, ITEM_BYTES);
    const stored = frozen({ ...commit, hash: hashBody(encodeBody(commit, null)) });
    logs.set(stream, log);
    log.push(stored);
    marked.add(idOf(stream, n));
    marks.place(idOf(stream, n), { partition: pending, at: commit.at });
    return { kind: "appended", commit: stored };
  };

  return {
    read: (stream, after = 0) => Promise.resolve(logs.get(stream)?.slice(after) ?? []),
    find: (stream, n) => Promise.resolve(find(stream, n)),
    // eslint-disable-next-line @typescript-eslint/require-await -- its faults are rejections
    append: async (commit) => append(commit),
    clearPending(stream, n) {
      if (marked.delete(idOf(stream, n))) marks.place(idOf(stream, n));
      return Promise.resolve();
    },
    quarantine(stream, n) {
      const commit = find(stream, n);
      if (commit !== undefined && marked.has(idOf(stream, n))) {
        marks.place(idOf(stream, n), { partition: quarantined, at: commit.at });
      }
      return Promise.resolve();
    },
    listPending: (limit) => Promise.resolve(list(pending, limit)),
    listQuarantined: (limit) => Promise.resolve(list(quarantined, limit)),
    eraseStream(stream) {
      const log = logs.get(stream) ?? [];
      log.forEach((commit, k) => (log[k] = frozen({ ...commit, events: commit.events.map(withoutSealed) })));
      if (log.length > 0) erased.add(stream);
      return Promise.resolve(log.length);
    },
  };
};

const withoutSealed = (event: Commit["events"][number]) =>
  event.sealed === undefined ? event : { ...event, sealed: null };

/** A copy as JSON would carry it, frozen all through. */
const frozen = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, part: unknown) => Object.freeze(part)) as T;
