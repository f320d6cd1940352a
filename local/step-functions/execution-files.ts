import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Execution } from "./execution.ts";
import type { ExecutionStore, StoredStep } from "./execution-store.ts";

export interface ExecutionFilesOptions {
  /**
   * Also wait until the disk has each step. Without it a step survives a killed process, with it a power cut too, at the
   * price of one flush a step.
   */
  readonly flush?: boolean;
}

/**
 * Executions in a folder: one file each, one line a step, only ever appended to. A line that a kill has cut short was never
 * acknowledged; it is cut off on loading, so that the next step does not grow onto it. Definitions lie beside them by digest.
 */
export const createExecutionFiles = (folder: string, options: ExecutionFilesOptions = {}): ExecutionStore => {
  const executions = join(folder, "executions");
  const definitions = join(folder, "definitions");
  const flush = options.flush ?? false;
  const pathOf = (arn: string): string => join(executions, fileName(arn));
  let made: Promise<unknown> | undefined;
  const folders = (): Promise<unknown> =>
    (made ??= Promise.all([executions, definitions].map((path) => mkdir(path, { recursive: true }))));

  return {
    load: async () => {
      await folders();
      const texts = new Map<string, string>();
      for (const name of await readdir(definitions)) {
        if (name.endsWith(".json")) texts.set(name.slice(0, -5), await readFile(join(definitions, name), "utf8"));
      }
      const found: Execution[] = [];
      for (const name of await readdir(executions)) {
        const lines = await mend(join(executions, name));
        const last = lines.slice(lines.lastIndexOf("\n", lines.length - 2) + 1);
        if (last !== "") found.push((JSON.parse(last) as StoredStep).execution);
      }
      return { definitions: texts, executions: found };
    },
    saveDefinition: async (digest, text) => {
      const beside = join(definitions, `${digest}.new`);
      await folders();
      await write(beside, "w", text, flush);
      await rename(beside, join(definitions, `${digest}.json`));
    },
    append: async (step) => {
      await folders();
      const path = pathOf(step.execution.arn);
      await write(path, "a", `${JSON.stringify(step)}\n`, flush).catch(async (error: unknown) => {
        // A full disk may have taken half a line; the next step must not grow onto it.
        await mend(path).catch(() => undefined);
        throw error;
      });
    },
    history: async (arn) => stepsIn(await readOrEmpty(pathOf(arn))).flatMap(({ events }) => events),
    remove: (arn) => rm(pathOf(arn), { force: true }),
  };
};

/** Readable where the name is plain; a digest keeps apart what a file system would not, and what is too long for one. */
const fileName = (arn: string): string => {
  const [machine = "", name = ""] = arn.split(":").slice(-2);
  const digest = createHash("sha256").update(arn).digest("hex").slice(0, 12);
  return `${`${machine}.${name}`.replace(/[^A-Za-z0-9.-]/g, "_")}.${digest}.jsonl`;
};

const write = async (path: string, flags: "a" | "w", text: string, flush: boolean): Promise<void> => {
  const file = await open(path, flags);
  try {
    await file.writeFile(text);
    if (flush) await file.datasync();
  } finally {
    await file.close();
  }
};

const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf("\n") + 1);

const stepsIn = (text: string): StoredStep[] =>
  wholeLines(text)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as StoredStep);

/** The whole lines of a file; what a kill has left of another one is cut off. */
const mend = async (path: string): Promise<string> => {
  const text = await readFile(path, "utf8");
  const whole = wholeLines(text);
  if (whole.length < text.length) {
    const file = await open(path, "r+");
    try {
      await file.truncate(Buffer.byteLength(whole));
    } finally {
      await file.close();
    }
  }
  return whole;
};

const readOrEmpty = (path: string): Promise<string> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
