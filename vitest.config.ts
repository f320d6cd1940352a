import { defineConfig } from "vitest/config";

/** In CI each run also leaves its counts behind, for the last line of `.ci/run`. */
const reporters = process.env["CI"] === undefined ? ["default"] : ["default", "json"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/emulator/**", "tests/browser/**"],
    // As many as there are cores; vitest's own default leaves one of two idle.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ["tests/same-numbers.ts"],
    reporters,
    outputFile: { json: "reports/tests.json" },
  },
});
