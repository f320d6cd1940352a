import { SendTaskFailureCommand, SendTaskHeartbeatCommand, SendTaskSuccessCommand } from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callback, createTestEngine, sequence, task, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

const succeed = (taskToken: string, output: unknown = {}) =>
  test.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
const fail = (taskToken: string, error?: string) =>
  test.client.send(new SendTaskFailureCommand({ taskToken, error, cause: "said so" }));
const typesOf = async (name: string) => (await test.history(name)).map(({ type }) => type);

describe("a waiting token", () => {
  it("ends the wait with the answer as output", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    await test.start("a", { id: 7 });
    expect((await test.describe("a")).status).toBe("RUNNING");
    await succeed(tokenOf(test.calls, "ask"), { decision: "refused" });
    expect(await test.describe("a")).toMatchObject({ status: "SUCCEEDED", output: '{"decision":"refused"}' });
  });

  it("is answered once; every later answer is told TaskTimedOut and changes nothing", async () => {
    await test.define("machine", sequence({ Ask: callback("ask"), Again: callback("again") }));
    await test.start("a");
    const token = tokenOf(test.calls, "ask");
    const both = await Promise.allSettled([succeed(token, 1), succeed(token, 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(succeed(token)).rejects.toMatchObject({ name: "TaskTimedOut" });
    await expect(fail(token, "X")).rejects.toMatchObject({ name: "TaskTimedOut" });
    await test.time.settle();
    expect(test.calls.map(({ functionName }) => functionName)).toEqual(["ask", "again"]);
  });

  it("can be answered before the function that got it has returned", async () => {
    await test.define("machine", sequence({ Ask: callback("ask"), Next: callback("next") }));
    test.handlers["ask"] = async ({ token }) => {
      await succeed(token as string, "early");
      return "late";
    };
    await test.start("a");
    expect(test.calls.map(({ functionName }) => functionName)).toEqual(["ask", "next"]);
    expect(await typesOf("a")).not.toContain("TaskFailed");
    expect((await test.history("a")).filter(({ type }) => type === "TaskSubmitted")).toHaveLength(1);
  });

  it("stays answered when the function fails after its token was answered", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    test.handlers["ask"] = async ({ token }) => {
      await succeed(token as string, "answered");
      throw new Error("too late to matter");
    };
    await test.start("a");
    expect(await test.describe("a")).toMatchObject({ status: "SUCCEEDED", output: '"answered"' });
  });

  it("is dead once the function has failed", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    test.handlers["ask"] = () => {
      throw new Error("no table");
    };
    await test.start("a");
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "Error" });
    await expect(succeed(tokenOf(test.calls, "ask"))).rejects.toMatchObject({ name: "TaskTimedOut" });
  });

  it("is a new one with every attempt; the old one is dead", async () => {
    const retry = { Retry: [{ ErrorEquals: ["Busy"], IntervalSeconds: 5 }] };
    await test.define("machine", sequence({ Ask: callback("ask", retry) }));
    await test.start("a");
    const first = tokenOf(test.calls, "ask");
    await fail(first, "Busy");
    await expect(succeed(first)).rejects.toMatchObject({ name: "TaskTimedOut" });
    await test.time.advance({ advance: "PT5S" });
    const second = tokenOf(test.calls, "ask", 1);
    expect(second).not.toBe(first);
    expect(test.calls.map(({ payload }) => payload["retry"])).toEqual([0, 1]);
    await expect(succeed(first)).rejects.toMatchObject({ name: "TaskTimedOut" });
    await succeed(second, "done");
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("fails the state under the name that SendTaskFailure gives", async () => {
    const more = { Catch: [{ ErrorEquals: ["Refused"], ResultPath: "$.failure", Next: "Caught" }] };
    await test.define("machine", sequence({ Ask: callback("ask", more), Caught: { Type: "Succeed" } }));
    await test.start("a", { id: 7 });
    await fail(tokenOf(test.calls, "ask"), "Refused");
    const { output } = await test.describe("a");
    expect(JSON.parse(output ?? "")).toEqual({ id: 7, failure: { Error: "Refused", Cause: "said so" } });
  });

  it("tells a token that never was, and one whose execution is gone", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    await test.start("a");
    const token = tokenOf(test.calls, "ask");
    await expect(succeed("nonsense")).rejects.toMatchObject({ name: "InvalidToken" });
    await test.engine.loseExecution("a");
    await expect(succeed(token)).rejects.toMatchObject({ name: "TaskDoesNotExist" });
  });

  it("refuses an answer that is not JSON, and one over 256 KiB, and goes on waiting", async () => {
    await test.define("machine", sequence({ Ask: callback("ask") }));
    await test.start("a");
    const taskToken = tokenOf(test.calls, "ask");
    const broken = new SendTaskSuccessCommand({ taskToken, output: "{" });
    await expect(test.client.send(broken)).rejects.toMatchObject({ name: "InvalidOutput" });
    await expect(succeed(taskToken, "x".repeat(256 * 1024))).rejects.toMatchObject({ name: "ValidationException" });
    await succeed(taskToken);
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });
});

describe("a plain task", () => {
  it("cannot be answered from outside, not even with the attempt's own token", async () => {
    await test.define("machine", sequence({ Work: task("work") }));
    let refused: unknown;
    test.handlers["work"] = async () => {
      const phase = test.engine.list()[0]?.visit?.phase;
      const token = phase?.kind === "task" ? phase.token : "";
      refused = await succeed(token, "forged").catch((error: unknown) => error);
      return "real";
    };
    await test.start("a");
    expect(refused).toMatchObject({ name: "TaskTimedOut" });
    expect((await test.describe("a")).output).toBe('"real"');
  });
});

describe("a callback without an answer", () => {
  it("times out from the entry of the state, however long the function takes to return", async () => {
    await test.define("machine", sequence({ Ask: callback("ask", { TimeoutSeconds: 60 }) }));
    let whileCalled: string | undefined;
    test.handlers["ask"] = () => {
      whileCalled = test.time.status().nextTimer;
    };
    await test.start("a");
    expect(whileCalled).toBe("2026-11-23T01:01:00.000Z");
    expect(test.time.status().nextTimer).toBe("2026-11-23T01:01:00.000Z");
    await test.time.advance({ advance: "PT60S" });
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });

  it("lets an answer in the last second count, and tells one at the very moment that it is late", async () => {
    const timeout = { TimeoutSeconds: 60, Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Late" }] };
    await test.define("machine", sequence({ Ask: callback("ask", timeout), Late: { Type: "Succeed" } }));
    await test.start("in-time");
    await test.time.advance({ advance: "PT59S" });
    await succeed(tokenOf(test.calls, "ask"));
    await test.start("late");
    await test.time.advance({ advance: "PT60S" });
    await expect(succeed(tokenOf(test.calls, "ask", 1))).rejects.toMatchObject({ name: "TaskTimedOut" });
    expect(await typesOf("late")).toContain("TaskTimedOut");
    expect(await typesOf("in-time")).not.toContain("TaskTimedOut");
  });

  it("holds a timer of thirty days, which a real timer would fire at once", async () => {
    await test.define("machine", sequence({ Ask: callback("ask", { TimeoutSeconds: 30 * 24 * 3600 }) }));
    await test.start("a");
    await test.time.advance({ advance: "P29DT23H59M59S" });
    expect((await test.describe("a")).status).toBe("RUNNING");
    await test.time.advance({ advance: "PT1S" });
    expect((await test.describe("a")).stopDate).toEqual(new Date("2026-12-23T01:00:00Z"));
  });

  it("is called once, although a heartbeat comes while the function is still at work", async () => {
    await test.define("machine", sequence({ Ask: callback("ask", { HeartbeatSeconds: 60 }) }));
    test.handlers["ask"] = ({ token }) =>
      test.client.send(new SendTaskHeartbeatCommand({ taskToken: token as string }));
    await test.start("a");
    expect(test.calls).toHaveLength(1);
  });

  it("stays alive by heartbeats, and ends when one is missed", async () => {
    const beat = { HeartbeatSeconds: 60, Catch: [{ ErrorEquals: ["States.HeartbeatTimeout"], Next: "Silent" }] };
    await test.define("machine", sequence({ Ask: callback("ask", beat), Silent: { Type: "Succeed" } }));
    await test.start("a");
    const taskToken = tokenOf(test.calls, "ask");
    for (let i = 0; i < 3; i++) {
      await test.time.advance({ advance: "PT59S" });
      await test.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    }
    expect((await test.describe("a")).status).toBe("RUNNING");
    await test.time.advance({ advance: "PT60S" });
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
    const late = test.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await expect(late).rejects.toMatchObject({ name: "TaskTimedOut" });
  });
});
