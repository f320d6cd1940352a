import { SendTaskSuccessCommand, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineArn } from "../../../local/step-functions/arns.ts";
import { callback, createTestEngine, sequence, task, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
  await test.define("machine", sequence({ Ask: callback("ask") }));
});
afterEach(() => test.close());

describe("faults on demand", () => {
  it("lose an execution without a trace: gone, its timer too, its name free, its token unknown", async () => {
    await test.define("machine", sequence({ Ask: callback("ask", { TimeoutSeconds: 60 }) }));
    await test.start("a");
    await test.engine.loseExecution("a");
    expect(test.time.status().timers).toBe(0);
    await expect(test.describe("a")).rejects.toMatchObject({ name: "ExecutionDoesNotExist" });
    expect((await test.store.load()).executions).toEqual([]);
    await test.start("a");
    expect(test.calls).toHaveLength(2);
  });

  it("lose an execution in the middle of a call, and what the call returns brings nothing back", async () => {
    test.handlers["ask"] = () => test.engine.loseExecution("a");
    await test.start("a");
    expect(test.engine.list()).toEqual([]);
    expect((await test.store.load()).executions).toEqual([]);
  });

  it("call a function twice; the first answer counts", async () => {
    await test.define("machine", sequence({ Work: task("work") }));
    const answers = ["first", "second"];
    test.handlers["work"] = () => answers.shift();
    test.engine.faults.doubleNextCall();
    await test.start("a", { id: 7 });
    expect(test.calls).toHaveLength(2);
    expect(test.calls[1]).toEqual(test.calls[0]);
    expect((await test.describe("a")).output).toBe('"first"');
    await test.start("b");
    expect(test.calls).toHaveLength(3);
  });

  it("lose what a function returned: it has run, and the attempt fails with Lambda.SdkClientException", async () => {
    const Retry = [{ ErrorEquals: ["Lambda.SdkClientException"], IntervalSeconds: 1 }];
    await test.define("machine", sequence({ Ask: callback("ask", { Retry }) }));
    test.engine.faults.dropNextResult();
    await test.start("a");
    await test.time.advance({ advance: "PT1S" });
    expect(tokenOf(test.calls, "ask", 0)).not.toBe(tokenOf(test.calls, "ask", 1));
    expect((await test.describe("a")).status).toBe("RUNNING");
  });

  it("fail a call without making it", async () => {
    test.engine.faults.failNextCall("Lambda.TooManyRequestsException");
    await test.start("a");
    expect(test.calls).toEqual([]);
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "Lambda.TooManyRequestsException" });
  });

  it("cut off the answer to a start: the SDK tries again and finds the same execution", async () => {
    test.engine.faults.dropAnswer();
    const started = await test.client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn("machine"), name: "a" }),
    );
    await test.time.settle();
    expect(started.$metadata.attempts).toBe(2);
    expect(test.calls).toHaveLength(1);
  });

  it("cut off the answer to SendTaskSuccess: the SDK tries again and is told TaskTimedOut, although it counted", async () => {
    await test.start("a");
    test.engine.faults.dropAnswer();
    const sent = test.client.send(new SendTaskSuccessCommand({ taskToken: tokenOf(test.calls, "ask"), output: "1" }));
    await expect(sent).rejects.toMatchObject({ name: "TaskTimedOut" });
    expect(await test.describe("a")).toMatchObject({ status: "SUCCEEDED", output: "1" });
  });

  it("kill everything that runs, as replacing a state machine does; the names stay taken", async () => {
    await test.start("a");
    await test.start("b");
    await test.engine.killAll();
    expect(test.engine.list().map(({ status }) => status)).toEqual(["ABORTED", "ABORTED"]);
    await expect(test.start("a")).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });
});
