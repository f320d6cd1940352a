/**
 * Mutation testing of the domain, by command only. Random histories are left out: a mutant has to be killed by an example
 * that says what is wrong. Static mutants (closed lists, schemas) would need one whole run each and are left out too.
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
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
