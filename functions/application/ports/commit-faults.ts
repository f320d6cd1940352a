/** A commit that a single item cannot hold; long texts belong into files. Thrown before anything is written. */
export class CommitTooLarge extends Error {
  override readonly name = "CommitTooLarge";
  constructor(stream: string, n: number, bytes: number, limit: number) {
    super(`commit ${n} of ${stream} has ${bytes} bytes, more than the ${limit} of an item`);
  }
}

/** The personal part of this log was erased (OP-27): nothing personal can be added to it any more. */
export class LogErased extends Error {
  override readonly name = "LogErased";
  constructor(stream: string) {
    super(`the key of ${stream} was erased`);
  }
}

/** What is stored is not what was written: nothing may be decided from it (RC-14). `npm run verify` says more. */
export class BrokenHistory extends Error {
  override readonly name = "BrokenHistory";
  constructor(stream: string, n: number, what: string, options?: ErrorOptions) {
    super(`commit ${n} of ${stream}: ${what}`, options);
  }
}
