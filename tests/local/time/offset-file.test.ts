import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOffsetFile } from "../../../local/time/offset-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "offset-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the offset file", () => {
  it("starts at zero, and hands back what was stored last", async () => {
    const path = join(folder, "new", "clock.json");
    expect(await createOffsetFile(path).load()).toBe(0);
    await createOffsetFile(path).save(1000);
    await createOffsetFile(path).save(172_800_000);
    expect(await createOffsetFile(path).load()).toBe(172_800_000);
    expect(await readdir(join(folder, "new"))).toEqual(["clock.json"]);
  });

  it("refuses a file it did not write, instead of taking time back to zero", async () => {
    const path = join(folder, "clock.json");
    await writeFile(path, "{}");
    await expect(createOffsetFile(path).load()).rejects.toThrow("offsetMs");
  });
});
