import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import type { OffsetStore } from "./virtual-time.ts";

const Stored = z.object({ offsetMs: z.number().int() });

/** Keeps the offset in a file of its own; written beside it and moved into place, so that a kill leaves old or new. */
export const createOffsetFile = (path: string): OffsetStore => ({
  load: async () => {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    });
    return text === undefined ? 0 : Stored.parse(JSON.parse(text)).offsetMs;
  },
  save: async (offsetMs) => {
    await mkdir(dirname(path), { recursive: true });
    const beside = `${path}.new`;
    const file = await open(beside, "w");
    try {
      await file.writeFile(JSON.stringify({ offsetMs }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  },
});
