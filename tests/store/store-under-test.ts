import type { MemoryStore } from "../../local/store/memory-store.ts";

/** The ports of the store that every implementation has, empty. */
export interface StoreUnderTest extends Omit<MemoryStore, "heads" | "erasures"> {
  /** Answers when every index shows what its table holds. */
  readonly settle: () => Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;
