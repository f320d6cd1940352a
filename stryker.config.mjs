/**
 * Mutation testing of the domain, by command only. Random histories are left out: a mutant has to be killed by an example
 * that says what is wrong. What is made when modules load (closed lists, schemas, tables) is tested with everything else.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["functions/domain/**/*.ts"],
  ignorePatterns: ["cdk.out", "reports", ".local", "infra", "bench", "docs"],
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  concurrency: 1,
  timeoutMS: 2_000,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false, skipFull: true },
  thresholds: { high: 95, low: 90, break: 90 },
};
