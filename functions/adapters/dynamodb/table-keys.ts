import type { StreamId } from "../../application/ports/commit-log.ts";
import type { Machine } from "../../application/ports/workflow.ts";

/** Primary key of an item; every table has the same two attributes. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/**
 * Partitions of each sparse index. One takes 1 000 writes a second, and a minute's sweep is one query per shard and index.
 * Raising it is safe for readers of new entries only: entries of the old shards have to be drained first.
 */
const SHARDS = 4;

/** Names of an index's partitions, in order. */
export const shardsOf = (prefix: string): string[] => Array.from({ length: SHARDS }, (_, k) => `${prefix}#${k}`);

/** The partition of an index in which `key` stands: FNV-1a, so that neighbouring keys part. */
export const shardOf = (prefix: string, key: string): string => {
  let hash = 0x811c9dc5;
  for (const unit of key) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${prefix}#${hash % SHARDS}`;
};

const COMMIT_DIGITS = 6;
const padded = (n: number): string => {
  const digits = String(n).padStart(COMMIT_DIGITS, "0");
  if (!Number.isSafeInteger(n) || n < 0 || digits.length > COMMIT_DIGITS) throw new RangeError(`no key for ${n}`);
  return digits;
};

/** `log`: a partition per stream, and the policies. */
export const commitKey = (stream: StreamId, n: number): Key => ({ pk: stream, sk: `COMMIT#${padded(n)}` });
export const commitPrefix = "COMMIT#";
export const commitOf = (key: Key): { stream: StreamId; n: number } => ({
  stream: key.pk as StreamId,
  n: Number(key.sk.slice(commitPrefix.length)),
});
export const policyKey = (digest: string): Key => ({ pk: `POLICY#${digest}`, sk: "POLICY" });

/** `work`: waits, notices, attempts. */
export const waitKey = (machine: Machine, id: string): Key => ({ pk: `WAIT#${machine}#${id}`, sk: "WAIT" });
export const waitOf = (key: Key): { machine: Machine; id: string } => {
  const [, machine = "", ...id] = key.pk.split("#");
  return { machine: machine as Machine, id: id.join("#") };
};
export const noticePartition = (number: string): string => `NOTICE#${number}`;
/** From a ledger id, `<number>#<commit>#<k>`. */
export const noticeKey = (id: string): Key => {
  const [number = "", commit = "", k = ""] = id.split("#");
  return { pk: noticePartition(number), sk: `${padded(Number(commit))}#${padded(Number(k))}` };
};
export const noticeIdOf = (key: Key): string => {
  const [commit = "", k = ""] = key.sk.split("#");
  return `${key.pk.slice(noticePartition("").length)}#${Number(commit)}#${Number(k)}`;
};
export const attemptKey = (key: string): Key => ({ pk: `ATTEMPT#${key}`, sk: "ATTEMPT" });

/** `views`: a complaint's summary row with the entries of its queues beside it, and snapshots of shared logs. */
export const summaryKey = (number: string): Key => ({ pk: `SUMMARY#${number}`, sk: "ROW" });
export const queueEntryKey = (number: string, queue: string): Key => ({
  pk: `SUMMARY#${number}`,
  sk: `${queuePrefix}${queue}`,
});
const queuePrefix = "QUEUE#";
export const queueEntryOf = (key: Key): { number: string; queue: string | undefined } => ({
  number: key.pk.slice("SUMMARY#".length),
  queue: key.sk.startsWith(queuePrefix) ? key.sk.slice(queuePrefix.length) : undefined,
});
export const snapshotKey = (stream: string): Key => ({ pk: `SNAPSHOT#${stream}`, sk: "SNAPSHOT" });

/** `log`: the installation's wrapped secret, which lives as long as the complaints. */
export const installationKey: Key = { pk: "SECRET#installation", sk: "SECRET" };

/** `guard`: throttle counters. */
export const guardKey = (name: string): Key => ({ pk: name, sk: "COUNT" });
