import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { executionArn } from "../../../local/step-functions/arns.ts";
import { createExecutionFiles } from "../../../local/step-functions/execution-files.ts";
import type { Execution } from "../../../local/step-functions/execution.ts";
import type { StoredStep } from "../../../local/step-functions/execution-store.ts";
import { monday } from "./test-engine.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "executions-"));
});
afterEach(() => rm(folder, { recursive: true }));

const stepOf = (name: string, n: number): StoredStep => {
  const execution: Execution = {
    arn: executionArn("machine", name),
    name,
    machineArn: "m",
    definition: "d",
    input: '{"text":"投诉"}',
    startedAt: monday,
    timeoutAt: monday,
    status: "RUNNING",
    transitions: n,
    events: n,
  };
  return { execution, events: [{ id: n, previousEventId: n - 1, at: monday, type: "PassStateEntered", details: {} }] };
};

describe("executions on disk", () => {
  it("lose no acknowledged step when the process is killed in the middle of writing", async () => {
    for (let kill = 0; kill < 3; kill++) {
      await rm(folder, { recursive: true });
      const script = join(import.meta.dirname, "append-until-killed.ts");
      const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
      const acknowledged = new Map<string, number>();
      let lines = 0;
      for await (const line of createInterface(child.stdout)) {
        const [arn = "", n = "0"] = line.split(" ");
        acknowledged.set(arn, Number(n));
        lines += 1;
        if (lines === 400 + kill) child.kill("SIGKILL");
      }
      if (child.signalCode === null) await once(child, "exit");
      const { executions } = await createExecutionFiles(folder).load();
      expect(acknowledged.size).toBe(4);
      for (const [arn, n] of acknowledged) {
        expect(executions.find((found) => found.arn === arn)?.transitions).toBeGreaterThanOrEqual(n);
        const history = await createExecutionFiles(folder).history(arn);
        expect(history.map(({ id }) => id)).toEqual(Array.from(history.keys(), (index) => index + 1));
      }
    }
  });

  it("take a line that a kill has cut short anywhere as never written, and go on after it", async () => {
    const store = createExecutionFiles(folder);
    await store.append(stepOf("a", 1));
    const [name = ""] = await readdir(join(folder, "executions"));
    const path = join(folder, "executions", name);
    const whole = await readFile(path);
    await store.append(stepOf("a", 2));
    const both = await readFile(path);
    for (let length = whole.length; length < both.length; length += 7) {
      await writeFile(path, both);
      await truncate(path, length);
      const { executions } = await createExecutionFiles(folder).load();
      expect(executions.map(({ transitions }) => transitions)).toEqual([1]);
      await createExecutionFiles(folder).append(stepOf("a", 2));
      expect(await readFile(path)).toEqual(both);
    }
  });

  it("leave nothing behind of an execution whose very first line was cut short", async () => {
    const store = createExecutionFiles(folder);
    await store.append(stepOf("a", 1));
    const [name = ""] = await readdir(join(folder, "executions"));
    await truncate(join(folder, "executions", name), 20);
    expect((await createExecutionFiles(folder).load()).executions).toEqual([]);
  });

  it("say so when a whole line is damaged, instead of forgetting an execution", async () => {
    const store = createExecutionFiles(folder);
    await store.append(stepOf("a", 1));
    const [name = ""] = await readdir(join(folder, "executions"));
    await appendFile(join(folder, "executions", name), "{damaged}\n");
    await expect(createExecutionFiles(folder).load()).rejects.toThrow("JSON");
  });

  it("keep apart names that differ in case or in characters no file name has", async () => {
    const store = createExecutionFiles(folder, { flush: true });
    const names = ["a", "A", "a!", "a@", "投诉", "x".repeat(80)];
    for (const name of names) await store.append(stepOf(name, 1));
    const { executions } = await createExecutionFiles(folder).load();
    expect(executions.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    const files = await readdir(join(folder, "executions"));
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
  });

  it("keep definitions by digest, and forget what is removed", async () => {
    const store = createExecutionFiles(folder);
    await store.saveDefinition("d1", '{"StartAt":"S"}');
    await store.append(stepOf("a", 1));
    await store.remove(executionArn("machine", "a"));
    await store.remove(executionArn("machine", "never"));
    const loaded = await createExecutionFiles(folder).load();
    expect(loaded.executions).toEqual([]);
    expect(loaded.definitions).toEqual(new Map([["d1", '{"StartAt":"S"}']]));
    expect(await store.history(executionArn("machine", "a"))).toEqual([]);
  });
});
