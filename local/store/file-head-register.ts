import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { HeadRegister } from "../../functions/application/ports/views.ts";
import { createMemoryHeadRegister } from "./memory-small-stores.ts";

const Head = z.object({ stream: z.string(), n: z.int().min(1), hash: z.string() });

export interface FileHeadRegister extends HeadRegister {
  close(): void;
}

/**
 * The head register of one machine: a file with one JSON line per head, only ever appended to. A line that a crash tore is
 * skipped: its dispatch was not finished, so the head is written again.
 */
export const openFileHeadRegister = async (path: string): Promise<FileHeadRegister> => {
  mkdirSync(dirname(path), { recursive: true });
  const known = createMemoryHeadRegister();
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const head = Head.safeParse(jsonOf(line));
    if (head.success) await known.append(head.data);
  }
  const file = openSync(path, "a", 0o600);
  if (text !== "" && !text.endsWith("\n")) writeSync(file, "\n");

  return {
    ...known,
    async append(head) {
      const heads = await known.list(head.stream);
      if (heads.some(({ n, hash }) => n === head.n && hash === head.hash)) return;
      writeSync(file, `${JSON.stringify({ stream: head.stream, n: head.n, hash: head.hash })}\n`);
      await known.append(head);
    },
    close: () => closeSync(file),
  };
};

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
