import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type * as z from "zod";

export interface AppendFile<T> {
  /** What stood in the file when it was opened. */
  readonly lines: readonly T[];
  append(line: T): void;
  close(): void;
}

/**
 * A file of JSON lines that is only ever appended to. A line torn by a crash is skipped, and the next one begins on a line of
 * its own: whoever wrote it never heard that it was kept, and writes it again.
 */
export const openAppendFile = <T>(path: string, Line: z.ZodType<T>): AppendFile<T> => {
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const lines = text.split("\n").flatMap((line) => {
    const parsed = Line.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
  const file = openSync(path, "a", 0o600);
  if (text !== "" && !text.endsWith("\n")) writeSync(file, "\n");
  return {
    lines,
    append: (line) => void writeSync(file, `${JSON.stringify(line)}\n`),
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
