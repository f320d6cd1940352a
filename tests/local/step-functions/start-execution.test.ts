import { ListExecutionsCommand, StartExecutionCommand, StopExecutionCommand } from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { executionArn, machineArn } from "../../../local/step-functions/arns.ts";
import { callback, createTestEngine, sequence, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
  await test.define("machine", sequence({ "Wait here": callback("wait") }));
});
afterEach(() => test.close());

const start = (name: string, input = "{}") =>
  test.client.send(new StartExecutionCommand({ stateMachineArn: machineArn("machine"), name, input }));

const finish = async (name: string): Promise<void> => {
  await test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "wait", -1), output: null });
  expect((await test.describe(name)).status).toBe("SUCCEEDED");
};

describe("the name of an execution", () => {
  it("starts once: the same name and input while it runs answers the same execution", async () => {
    const first = await start("K7-g1", '{"id":1}');
    const second = await start("K7-g1", '{"id":1}');
    await test.time.settle();
    expect(second.executionArn).toBe(first.executionArn);
    expect(second.startDate).toEqual(first.startDate);
    expect(test.calls).toHaveLength(1);
  });

  it("starts once even when both starts arrive together", async () => {
    const both = await Promise.all([start("K7-g1"), start("K7-g1")]);
    await test.time.settle();
    expect(new Set(both.map(({ executionArn: arn }) => arn)).size).toBe(1);
    expect(test.calls).toHaveLength(1);
  });

  it("is taken for another input, running or not", async () => {
    await start("K7-g1", '{"id":1}');
    await expect(start("K7-g1", '{"id":2}')).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  it("stays taken for 90 days after the end, then is free again", async () => {
    await start("K7-g1");
    await test.time.settle();
    await finish("K7-g1");
    await expect(start("K7-g1")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
    await test.time.advance({ advance: "P89DT23H59M" });
    await expect(start("K7-g1")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
    await test.time.advance({ advance: "PT1M" });
    await expect(test.describe("K7-g1")).rejects.toMatchObject({ name: "ExecutionDoesNotExist" });
    await start("K7-g1");
    await test.time.settle();
    expect((await test.describe("K7-g1")).status).toBe("RUNNING");
    expect((await test.history("K7-g1"))[0]).toMatchObject({ id: 1, type: "ExecutionStarted" });
  });

  it("stays taken over a restart", async () => {
    await start("K7-g1");
    await test.time.settle();
    await finish("K7-g1");
    test = await test.restart();
    await test.define("machine", sequence({ "Wait here": callback("wait") }));
    await expect(start("K7-g1")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  it.each(["", "x".repeat(81), "two words", "a/b", "a:b", "a#b", "a*", "tab\t", "$x"])("cannot be %j", async (name) => {
    await expect(start(name)).rejects.toMatchObject({ name: "InvalidName" });
  });

  it.each(["x".repeat(80), "K7M2-9XQ4-P3-g1", "投诉-g1", "a.b_c(d)+e=f@g!"])("can be %j", async (name) => {
    expect((await start(name)).executionArn).toBe(executionArn("machine", name));
  });

  it("is made up when none is given", async () => {
    const made = await test.client.send(new StartExecutionCommand({ stateMachineArn: machineArn("machine") }));
    expect(made.executionArn).toMatch(/:execution:machine:[0-9a-f-]{36}$/);
  });
});

describe("starting", () => {
  it("refuses an unknown machine, an input that is not JSON, and one over 256 KiB", async () => {
    const unknown = new StartExecutionCommand({ stateMachineArn: machineArn("other") });
    await expect(test.client.send(unknown)).rejects.toMatchObject({ name: "StateMachineDoesNotExist" });
    await expect(start("a", "{")).rejects.toMatchObject({ name: "InvalidExecutionInput" });
    const large = JSON.stringify("x".repeat(256 * 1024 - 1));
    await expect(start("a", large)).rejects.toMatchObject({ name: "ValidationException" });
    expect(test.engine.list()).toEqual([]);
  });

  it("is undone when the store refuses the first step: the same name can be tried again", async () => {
    let full = true;
    const append = test.store.append.bind(test.store);
    const store = {
      ...test.store,
      append: (step: Parameters<typeof append>[0]) => (full ? Promise.reject(new Error("disk full")) : append(step)),
    };
    await test.close();
    test = await createTestEngine(store);
    await test.define("machine", sequence({ "Wait here": callback("wait") }));
    await expect(start("a")).rejects.toMatchObject({ name: "InternalFailure" });
    full = false;
    await start("a");
    expect((await test.describe("a")).status).toBe("RUNNING");
  });
});

describe("stopping", () => {
  const stop = (name: string) =>
    test.client.send(
      new StopExecutionCommand({ executionArn: executionArn("machine", name), error: "Superseded", cause: "g2" }),
    );

  it("ends a running execution at once; its token and its timers are dead", async () => {
    await test.start("a");
    await stop("a");
    expect(await test.describe("a")).toMatchObject({ status: "ABORTED", error: "Superseded", cause: "g2" });
    const late = test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "wait"), output: null });
    await expect(late).rejects.toMatchObject({ name: "TaskTimedOut" });
    expect(test.time.status().timers).toBe(0);
    expect((await test.history("a")).at(-1)).toMatchObject({
      type: "ExecutionAborted",
      executionAbortedEventDetails: { error: "Superseded", cause: "g2" },
    });
  });

  it("leaves an ended one as it is", async () => {
    await test.start("a");
    await finish("a");
    await test.time.advance({ advance: "PT1H" });
    const ended = await test.describe("a");
    expect((await stop("a")).stopDate).toEqual(ended.stopDate);
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("knows what it does not know", async () => {
    await expect(stop("nobody")).rejects.toMatchObject({ name: "ExecutionDoesNotExist" });
  });
});

describe("listing", () => {
  it("shows the latest first, by status, in pages", async () => {
    for (const name of ["a", "b", "c"]) {
      await test.start(name);
      await test.time.advance({ advance: "PT1M" });
    }
    await test.engine.stop(executionArn("machine", "b"), {});
    const list = (more: object) =>
      test.client.send(new ListExecutionsCommand({ stateMachineArn: machineArn("machine"), ...more }));
    const first = await list({ maxResults: 2 });
    expect(first.executions?.map(({ name }) => name)).toEqual(["c", "b"]);
    const second = await list({ maxResults: 2, nextToken: first.nextToken });
    expect(second.executions?.map(({ name }) => name)).toEqual(["a"]);
    expect(second.nextToken).toBeUndefined();
    const running = await list({ statusFilter: "RUNNING" });
    expect(running.executions?.map(({ name }) => name)).toEqual(["c", "a"]);
  });
});
