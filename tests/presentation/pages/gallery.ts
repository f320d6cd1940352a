import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assets } from "../../../functions/presentation/assets/assets.ts";
import { languages } from "../../../functions/presentation/format/language.ts";
import { allSamples } from "./samples/all-samples.ts";
import { frameIn } from "./samples/sample.ts";

/** Writes all pages in all languages, with their assets, into a folder for looking; says which. */
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "redress-pages-"));
const write = (path: string, body: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
};

for (const asset of Object.values(assets)) write(asset.path, asset.body);
for (const language of languages)
  for (const { name, render } of allSamples) write(`${language}/${name}.html`, render(frameIn(language)));

console.log(`${String(allSamples.length * languages.length)} pages in ${folder}`);
