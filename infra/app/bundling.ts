import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type BundlingOptions, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";

/** CommonJS starts faster than modules, and `module` before `main` halves the SDK (both measured). */
export const mainFields = ["module", "main"];
export const target = "node24";

/**
 * Parts that the SDK loads when it needs them, and a function never does: its credentials stand in the environment, the first
 * of nine places to look, and none of our calls answers with a stream of events. 150 KB less (docs/decisions/0012-bundles.md).
 */
export const neverLoaded = [
  ...["http", "ini", "login", "process", "sso", "web-identity"].map((way) => `@aws-sdk/credential-provider-${way}`),
  "@smithy/credential-provider-imds",
  "@smithy/core/event-streams",
];

/** Throws when the file is not there: a bundle without its policy must not come into being. */
const packing = (policyFile: string): NonNullable<BundlingOptions["commandHooks"]> => {
  const file = resolve(policyFile);
  if (!existsSync(file)) throw new Error(`no compiled policy at ${policyFile}`);
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_, outputDir) => [`cp "${file}" "${outputDir}/policy.json"`],
  };
};

/** How functions are bundled; with a `policyFile` each bundle has it beside the code, as `policy.json`. */
export const bundling = (policyFile: string | undefined): BundlingOptions => ({
  minify: true,
  target,
  format: OutputFormat.CJS,
  mainFields,
  bundleAwsSDK: true,
  sourceMap: false,
  externalModules: neverLoaded,
  ...(policyFile !== undefined && { commandHooks: packing(policyFile) }),
});
