import * as z from "zod";
import type { ErasureRegister } from "../../functions/application/ports/erasure-register.ts";
import type { HeadRegister } from "../../functions/application/ports/views.ts";
import { openAppendFile } from "./append-file.ts";
import { createMemoryErasureRegister, createMemoryHeadRegister } from "./memory-small-stores.ts";

const Head = z.object({ stream: z.string(), n: z.int().min(1), hash: z.string() });
const Erasure = z.object({ stream: z.string() });

/** The head register of one machine: a file with a line per head. */
export const openFileHeadRegister = async (path: string): Promise<HeadRegister & { close(): void }> => {
  const file = openAppendFile(path, Head);
  const known = createMemoryHeadRegister();
  for (const head of file.lines) await known.append(head);
  return {
    list: (stream) => known.list(stream),
    streams: () => known.streams(),
    async append(head) {
      if (known.has(head)) return;
      file.append({ stream: head.stream, n: head.n, hash: head.hash });
      await known.append(head);
    },
    close: () => file.close(),
  };
};

/** The erasure register of one machine: a file with a line per erased log (OP-27). */
export const openFileErasureRegister = async (path: string): Promise<ErasureRegister & { close(): void }> => {
  const file = openAppendFile(path, Erasure);
  const known = createMemoryErasureRegister();
  for (const { stream } of file.lines) await known.append(stream);
  return {
    has: (stream) => known.has(stream),
    streams: () => known.streams(),
    async append(stream) {
      if (await known.has(stream)) return;
      file.append({ stream });
      await known.append(stream);
    },
    close: () => file.close(),
  };
};
