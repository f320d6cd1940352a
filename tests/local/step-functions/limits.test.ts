import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../local/step-functions/json.ts";
import { callback, createTestEngine, sequence, task, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

const run = async (state: JsonObject, input: JsonObject = {}) => {
  await test.define("machine", sequence({ Only: state, Caught: { Type: "Succeed" } }));
  await test.start("a", input);
  return test.describe("a");
};
const caughtBy = (error: string): JsonObject => ({
  Catch: [{ ErrorEquals: [error], ResultPath: null, Next: "Caught" }],
});

describe("a timeout", () => {
  it.each([0, -5, 1.5, "60", null])(
    "of %j ends the execution with States.Runtime, which nothing catches",
    async (seconds) => {
      const state = callback("ask", { TimeoutSecondsPath: "$.seconds", ...caughtBy("States.ALL") });
      expect(await run(state, { seconds })).toMatchObject({ status: "FAILED", error: "States.Runtime" });
      expect(test.calls).toEqual([]);
    },
  );

  it("of one second is the shortest", async () => {
    await run(callback("ask", { TimeoutSecondsPath: "$.seconds", ...caughtBy("States.Timeout") }), { seconds: 1 });
    await test.time.advance({ advance: "PT1S" });
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });
});

describe("256 KiB", () => {
  const quota = 256 * 1024;
  const textOf = (bytes: number): string => "x".repeat(bytes - 2);

  it("may come out of a function to the byte, and no more", async () => {
    const envelope = JSON.stringify({ ExecutedVersion: "$LATEST", Payload: "", StatusCode: 200 }).length - 2;
    test.handlers["work"] = () => textOf(quota - envelope);
    expect((await run(task("work", caughtBy("States.ALL")))).status).toBe("SUCCEEDED");
    test.handlers["work"] = () => textOf(quota - envelope + 1);
    await test.start("b");
    expect(await test.describe("b")).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it("counts bytes, not characters", async () => {
    test.handlers["work"] = () => "诉".repeat(quota / 3);
    expect(await run(task("work"))).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it("is missed by States.ALL and can be caught by name", async () => {
    test.handlers["work"] = () => textOf(quota * 2);
    expect((await run(task("work", caughtBy("States.DataLimitExceeded")))).status).toBe("SUCCEEDED");
    await test.define("machine", sequence({ Only: task("work", caughtBy("States.ALL")), Caught: { Type: "Succeed" } }));
    await test.start("b");
    expect((await test.describe("b")).status).toBe("FAILED");
  });

  it("holds for what goes into a function and for what a Pass makes", async () => {
    const twice = { "a.$": "$", "b.$": "$" };
    const input = { text: textOf(quota * 0.6) };
    const big = {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Parameters: { FunctionName: "work", Payload: twice },
      Next: "Caught",
    };
    expect(await run(big, input)).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
    expect(test.calls).toEqual([]);
    await test.define("machine", sequence({ Only: { Type: "Pass", Parameters: twice } }));
    await test.start("b", input);
    expect(await test.describe("b")).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });
});

describe("25 000 history events", () => {
  it("end an execution that loops for ever, with event 25 000 being the end", async () => {
    await test.define("machine", {
      StartAt: "Round",
      States: { Round: { Type: "Pass", Next: "And" }, And: { Type: "Pass", Next: "Round" } },
    });
    await test.start("a");
    expect(await test.describe("a")).toMatchObject({
      status: "FAILED",
      error: "States.Runtime",
      cause: "The execution reached the maximum number of history events (25000).",
    });
    const events = await test.store.history("arn:aws:states:us-east-1:000000000000:execution:machine:a");
    expect(events).toHaveLength(25_000);
    expect(events.at(-1)).toMatchObject({ id: 25_000, previousEventId: 24_999, type: "ExecutionFailed" });
  });

  it("may end with a success that is number 25 000", async () => {
    // 1 start, 12 499 times 2 for the passes and the end: exactly 25 000 events.
    const passes = Array.from({ length: 12_499 }, (_, i): [string, JsonObject] => [`P${i}`, { Type: "Pass" }]);
    await test.define("machine", sequence(Object.fromEntries(passes)));
    await test.start("a");
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
    expect(test.engine.list()[0]?.events).toBe(25_000);
  });
});

describe("the life of an execution", () => {
  it("ends with TIMED_OUT after the machine's own TimeoutSeconds", async () => {
    await test.define("machine", { ...sequence({ Ask: callback("ask") }), TimeoutSeconds: 3600 });
    await test.start("a");
    await test.time.advance({ advance: "PT59M59S" });
    expect((await test.describe("a")).status).toBe("RUNNING");
    await test.time.advance({ advance: "PT1S" });
    expect((await test.describe("a")).status).toBe("TIMED_OUT");
    const late = test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "ask"), output: 1 });
    await expect(late).rejects.toMatchObject({ name: "TaskTimedOut" });
  });

  it("ends after a year in any case", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    await test.start("a");
    await test.time.advance({ advance: "P365D" });
    expect((await test.describe("a")).status).toBe("TIMED_OUT");
  });
});
