import { defineConfig } from "vitest/config";

/** Deploys for real, hence apart from `npm test` and one file after the other. */
const reporters = process.env["CI"] === undefined ? ["default"] : ["default", "json"];

export default defineConfig({
  test: {
    include: ["tests/emulator/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    reporters,
    outputFile: { json: "reports/emulator.json" },
  },
});
