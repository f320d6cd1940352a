import { describe } from "vitest";
import { createMemoryStore } from "../../local/store/memory-store.ts";
import { storeContract } from "./store-contract.ts";

describe("the store in memory", () => {
  storeContract(() => Promise.resolve({ ...createMemoryStore(), settle: () => Promise.resolve() }));
});
