/**
 * Mutation testing of the domain, by command only: about an hour on one core, `--concurrency 2` on two of your own. Random
 * histories are left out: a mutant has to be killed by an example that says what is wrong. Nothing else is: what is made
 * when modules load (closed lists, schemas, tables) is tested with everything, and no mutant is excused. What stays alive
 * is mostly no behaviour: memory of days already worked out, shortcuts, guards for the compiler, texts of faults that cannot be.
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
