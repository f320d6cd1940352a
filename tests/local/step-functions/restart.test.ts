import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createExecutionFiles } from "../../../local/step-functions/execution-files.ts";
import { createMemoryExecutionStore, type ExecutionStore } from "../../../local/step-functions/execution-store.ts";
import { callback, createTestEngine, sequence, task, tokenOf, type TestEngine } from "./test-engine.ts";

let folder: string | undefined;
let test: TestEngine;
afterEach(async () => {
  await test.close();
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = undefined;
});

const stores: [string, () => Promise<ExecutionStore>][] = [
  ["in memory", () => Promise.resolve(createMemoryExecutionStore())],
  [
    "on disk",
    async () => {
      folder = await mkdtemp(join(tmpdir(), "executions-"));
      return createExecutionFiles(folder);
    },
  ],
];

describe.each(stores)("after a kill, executions %s", (_, createStore) => {
  it("still wait for the very token that was handed out", async () => {
    test = await createTestEngine(await createStore());
    await test.define("machine", sequence({ Ask: callback("ask"), Then: task("then") }));
    await test.start("a", { id: 7 });
    const token = tokenOf(test.calls, "ask");
    test = await test.restart();
    await test.time.settle();
    expect(test.calls).toHaveLength(1);
    await test.engine.answer({ kind: "succeeded", token, output: { id: 8 } });
    await test.time.settle();
    expect(test.calls.at(-1)).toEqual({ functionName: "then", payload: { id: 8 } });
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("still time out at their moment, and at once when it passed while nothing ran", async () => {
    test = await createTestEngine(await createStore());
    const Catch = [{ ErrorEquals: ["States.Timeout"], Next: "Late" }];
    await test.define(
      "machine",
      sequence({ Ask: callback("ask", { TimeoutSeconds: 3600, Catch }), Late: { Type: "Succeed" } }),
    );
    await test.start("a");
    test = await test.restart();
    await test.time.advance({ advance: "PT59M59S" });
    expect((await test.describe("a")).status).toBe("RUNNING");
    test = await test.restart();
    await test.time.advance({ advance: "PT1S" });
    expect((await test.describe("a")).stopDate).toEqual(new Date("2026-11-23T02:00:00Z"));
  });

  it("still know how often they have tried, and go on backing off", async () => {
    test = await createTestEngine(await createStore());
    test.handlers["work"] = () => {
      throw Object.assign(new Error("x"), { name: "Busy" });
    };
    const Retry = [{ ErrorEquals: ["Busy"], IntervalSeconds: 10, MaxAttempts: 2 }];
    await test.define("machine", sequence({ Work: task("work", { Retry }) }));
    await test.start("a");
    test = await test.restart();
    await test.time.advance({ advance: "PT10S" });
    test = await test.restart();
    await test.time.advance({ advance: "PT20S" });
    expect(test.calls).toHaveLength(3);
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "Busy" });
    expect(test.engine.transitions("a")).toBe(3);
  });

  it("call the function again whose call was under way: the doubled call that AWS may make, with the same token", async () => {
    test = await createTestEngine(await createStore());
    await test.define("machine", sequence({ Ask: callback("ask") }));
    let called: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (called = resolve));
    test.handlers["ask"] = () => {
      called();
      return new Promise<never>(() => undefined);
    };
    void test.start("a").catch(() => undefined);
    await underWay;
    test.handlers["ask"] = () => null;
    test = await test.restart();
    await test.time.settle();
    expect(tokenOf(test.calls, "ask", 0)).toBe(tokenOf(test.calls, "ask", 1));
    await test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "ask"), output: 1 });
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("have one unbroken history", async () => {
    test = await createTestEngine(await createStore());
    await test.define("machine", sequence({ Ask: callback("ask"), Then: task("then") }));
    await test.start("a");
    test = await test.restart();
    await test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "ask"), output: {} });
    await test.time.settle();
    const events = await test.history("a");
    expect(events.map(({ id }) => id)).toEqual(Array.from(events.keys(), (index) => index + 1));
    expect(events.at(-1)?.type).toBe("ExecutionSucceeded");
  });

  it("are forgotten 90 days after their end, and only then", async () => {
    const store = await createStore();
    test = await createTestEngine(store);
    await test.define("machine", sequence({ Done: { Type: "Succeed" } }));
    await test.start("a");
    await test.time.advance({ advance: "P89D" });
    test = await test.restart();
    expect((await store.load()).executions).toHaveLength(1);
    await test.time.advance({ advance: "P1D" });
    test = await test.restart();
    expect((await store.load()).executions).toEqual([]);
  });
});
