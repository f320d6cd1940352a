import { defineConfig } from "vitest/config";
import { packPolicy } from "./policy/pack-policy.ts";
import { compileCalendars } from "./tests/domain/time/compile-calendars.ts";

const madeOnce = `${import.meta.dirname}/tests/domain/mutation/made-once.ts`;

/**
 * The examples of the domain, without its random histories: what mutation testing runs. Thousands of times, so in one
 * process (the domain keeps nothing between tests) and with policy and calendars made once: that is a tenth of the time.
 * No mutant reaches what was made, so that it is killed by an example of its own and not by a policy that cannot be read.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^.*\/(?:pack-policy|compile-calendars)\.ts$/, replacement: madeOnce }] },
  test: {
    include: ["tests/domain/**/*.test.ts"],
    exclude: ["tests/domain/**/*.properties.test.ts"],
    provide: { pack: packPolicy(), calendars: compileCalendars() },
    setupFiles: ["tests/domain/mutation/few-runs.ts"],
    isolate: false,
    testTimeout: 60_000,
  },
});
