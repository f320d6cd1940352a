import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { mainFields, neverLoaded, target } from "../infra/app/bundling.ts";
import { functionList } from "../infra/function-list.ts";

/** Reading a function's bundle against reading a bundle of the DynamoDB client and zod (design section 7). */
const bar = 1.3;
const rounds = 21;
const bare = "bare";

/** As the stacks bundle; the bare one as anybody would, without our list of what is left out. */
const bundle = async (entry: string, outfile: string, external = neverLoaded): Promise<void> => {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target,
    mainFields,
    external,
    logLevel: "error",
  });
};

/** Milliseconds of work in a fresh process from before its first import until its handler stands, as a cold start has them. */
const importOnce = (file: string): number => {
  const script = `const t=process.cpuUsage();require(${JSON.stringify(file)});const {user,system}=process.cpuUsage(t);process.stdout.write(String((user+system)/1000))`;
  const env = { ...process.env, AWS_REGION: "us-east-1" };
  return Number(execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" }));
};

const folder = mkdtempSync(join(tmpdir(), "redress-imports-"));
const fileOf = (id: string): string => join(folder, `${id}.js`);
const ids = functionList.map(({ id }) => id);
await bundle("bench/bare-function.ts", fileOf(bare), []);
for (const id of ids) await bundle(`functions/handlers/${id}.ts`, fileOf(id));

// By turns, and of each the least work: whatever else the machine does can only add to it.
const least = new Map([bare, ...ids].map((id) => [id, Infinity]));
for (let round = 0; round < rounds; round += 1)
  for (const [id, before] of least) least.set(id, Math.min(before, importOnce(fileOf(id))));

const kilobytes = (id: string): string => (statSync(fileOf(id)).size / 1024).toFixed(0).padStart(6);
const base = least.get(bare) ?? NaN;
for (const [id, time] of least) {
  const ratio = time / base;
  const verdict = ratio > bar ? ` over ${bar}` : "";
  console.log(`${id.padEnd(14)}${kilobytes(id)} KB ${time.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2)}${verdict}`);
  if (ratio > bar) process.exitCode = 1;
}
console.log(`bar ${bar}, least of ${rounds} rounds`);
rmSync(folder, { recursive: true });
