import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type BundlingOptions, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";

/** CommonJS starts faster than modules, and `module` before `main` halves the SDK (both measured). */
export const mainFields = ["module", "main"];
export const target = "node24";

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
  ...(policyFile !== undefined && { commandHooks: packing(policyFile) }),
});
