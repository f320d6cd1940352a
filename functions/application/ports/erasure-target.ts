import type { StreamId } from "./commit-log.ts";

/** The destructive half of an erasure (OP-27); whether it may happen is decided before, in a commit of its own. */
export interface ErasureTarget {
  /**
   * Removes the wrapped key of a log, then every sealed part. What the log says without them stays, and its chain still
   * verifies. Safe to repeat after a crash. Answers how many commits the log has.
   */
  eraseStream(stream: StreamId): Promise<number>;
}
