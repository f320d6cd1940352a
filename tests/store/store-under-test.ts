import type { CommitLog } from "../../functions/application/ports/commit-log.ts";
import type { ErasureTarget } from "../../functions/application/ports/erasure-target.ts";

/** Every port of the store, on one implementation, empty. */
export interface StoreUnderTest {
  readonly log: CommitLog & ErasureTarget;
  /** Answers when every index shows what its table holds. */
  settle(): Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;
