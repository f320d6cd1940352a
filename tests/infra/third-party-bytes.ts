import { build } from "esbuild";
import { mainFields, neverLoaded, target } from "../../infra/app/bundling.ts";

/** Files that come into the bundle of an entry file, made as the stacks make it, and the bytes each has in it. */
export const bundledFiles = async (entry: string): Promise<ReadonlyMap<string, number>> => {
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
  return new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
};

/** Bytes of other people's code in a bundle. */
export const thirdPartyBytes = async (entry: string): Promise<number> =>
  [...(await bundledFiles(entry))]
    .filter(([path]) => path.includes("node_modules/"))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
