import type { CommitLog, StreamId } from "../../functions/application/ports/commit-log.ts";

type OnCommit = (hint: { stream: StreamId; n: number }) => Promise<unknown>;

/**
 * The stream of a log that has none: every appended commit is handed on, one after the other within a log, as DynamoDB's
 * stream does. Losing it loses nothing: the sweep finds the mark (design section 2: Effects).
 */
export const createLogStream = (log: CommitLog) => {
  const queues = new Map<StreamId, Promise<unknown>>();
  let onCommit: OnCommit | undefined;
  let track: (work: Promise<unknown>) => void = () => undefined;

  const hand = (stream: StreamId, n: number): void => {
    const next = (queues.get(stream) ?? Promise.resolve()).then(() => onCommit?.({ stream, n }));
    queues.set(stream, next);
    const finished = next.finally(() => {
      if (queues.get(stream) === next) queues.delete(stream);
    });
    track(finished);
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
