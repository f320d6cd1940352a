import { describe } from "vitest";
import { createMemoryCommitLog } from "../../local/store/memory-commit-log.ts";
import { commitLogContract } from "./contract-commit-log.ts";

describe("the store in memory", () => {
  commitLogContract(() => Promise.resolve({ log: createMemoryCommitLog(), settle: () => Promise.resolve() }));
});
