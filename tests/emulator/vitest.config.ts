import { defineConfig } from "vitest/config";

/** Deploys for real, hence apart from `npm test` and one file after the other. */
export default defineConfig({
  test: {
    include: ["tests/emulator/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
