import { createIndexLag, noLag, type IndexLag, type SettableLag } from "./index-lag.ts";
import { createMemoryCommitLog } from "./memory-commit-log.ts";
import { createMemoryNoticeLedger } from "./memory-notice-ledger.ts";
import {
  createMemoryAttemptCounter,
  createMemoryErasureRegister,
  createMemoryHeadRegister,
  createMemoryPolicyStore,
  createMemorySnapshotStore,
} from "./memory-small-stores.ts";
import { createMemorySummaryStore } from "./memory-summary-store.ts";
import { createMemoryWaitStore } from "./memory-wait-store.ts";

/** Every port of the store in memory: carries simulation, what-if and fast tests. */
export const createMemoryStore = (deps: { lag?: IndexLag } = {}) => {
  const lag = deps.lag ?? noLag;
  return {
    log: createMemoryCommitLog({ lag }),
    waits: createMemoryWaitStore({ lag }),
    notices: createMemoryNoticeLedger({ lag }),
    summaries: createMemorySummaryStore({ lag }),
    heads: createMemoryHeadRegister(),
    erasures: createMemoryErasureRegister(),
    attempts: createMemoryAttemptCounter(),
    policies: createMemoryPolicyStore(),
    snapshots: createMemorySnapshotStore(),
  };
};

export type MemoryStore = ReturnType<typeof createMemoryStore>;

/**
 * The store in memory with every index (pending, due, ledger, queues) `behind` changes late; Infinity, the default, means
 * until `lag.catchUp()`. Primary reads stay consistent, as in the cloud.
 */
export const createLaggingStore = (behind = Infinity): MemoryStore & { readonly lag: SettableLag } => {
  const lag = createIndexLag(behind);
  return { ...createMemoryStore({ lag }), lag };
};
