import type { CommitLog, StreamId } from "../../functions/application/ports/commit-log.ts";

/** As many as the table's stream would have shards: a rush of complaints queues up instead of crowding out the mail service. */
const shards = 4;

type OnCommit = (hint: { stream: StreamId; n: number }) => Promise<unknown>;

const shardOf = (stream: StreamId): number =>
  Array.from(stream).reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % shards;

/**
 * The stream of a log that has none: every appended commit is handed on, a few at a time and one after the other within a log,
 * as DynamoDB's stream does. Losing it loses nothing: the sweep finds the mark (design section 2: Effects).
 */
export const createLogStream = (log: CommitLog) => {
  const queues = Array.from({ length: shards }, () => Promise.resolve<unknown>(undefined));
  let onCommit: OnCommit | undefined;
  let track: (work: Promise<unknown>) => void = () => undefined;

  const hand = (stream: StreamId, n: number): void => {
    const shard = shardOf(stream);
    const handed = (queues[shard] ?? Promise.resolve()).then(() => onCommit?.({ stream, n }));
    queues[shard] = handed.catch(() => undefined);
    track(handed);
  };

  const streamed: CommitLog = {
    ...log,
    append: async (commit) => {
      const put = await log.append(commit);
      if (put.kind === "appended") hand(commit.stream, commit.n);
      return put;
    },
  };

  return {
    log: streamed,
    /** Who is told of each commit; a paused stream tells nobody, and the sweep makes up for it. */
    follow: (next: OnCommit | undefined, tracking: (work: Promise<unknown>) => void) => {
      onCommit = next;
      track = tracking;
    },
  };
};
