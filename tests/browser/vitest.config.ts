import { defineConfig } from "vitest/config";

const reporters = process.env["CI"] === undefined ? ["default"] : ["default", "json"];

/** Pages in a real browser: slower than the rest and in need of Chromium, hence a run of their own. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    reporters,
    outputFile: { json: "reports/browser.json" },
  },
});
