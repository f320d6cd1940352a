import { build } from "esbuild";
import { mainFields, neverLoaded, target } from "../../infra/app/bundling.ts";

/** Bytes of other people's code in the bundle of an entry file, made as the stacks make it (quality bar: 450 KB). */
export const thirdPartyBytes = async (entry: string): Promise<number> => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target,
    mainFields,
    external: neverLoaded,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return inputs
    .filter(([path]) => path.includes("node_modules/"))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
};
