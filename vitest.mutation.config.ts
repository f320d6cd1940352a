import { defineConfig } from "vitest/config";

/** The examples of the domain, without its random histories: what mutation testing runs. */
export default defineConfig({
  test: {
    include: ["tests/domain/**/*.test.ts"],
    exclude: ["tests/domain/**/*.properties.test.ts"],
    testTimeout: 60_000,
  },
});
