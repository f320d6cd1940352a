import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveStepFunctions, type HttpFace } from "../../../local/step-functions/http-face.ts";
import { callback, createTestEngine, task, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
let face: HttpFace;
beforeEach(async () => {
  test = await createTestEngine();
  face = await serveStepFunctions(test.engine);
});
afterEach(async () => {
  await face.close();
  await test.close();
});

const post = async (target: string, body: string): Promise<{ status: number; body: unknown }> => {
  const headers = { "x-amz-target": target, "content-type": "application/x-amz-json-1.0" };
  const response = await fetch(face.endpoint, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
};

describe("the HTTP face", () => {
  it("listens on the loopback address only", () => {
    expect(face.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ["AWSStepFunctions.StartSyncExecution", "{}", "UnknownOperationException"],
    ["Other.StartExecution", "{}", "UnknownOperationException"],
    ["AWSStepFunctions.StartExecution", "{}", "ValidationException"],
    ["AWSStepFunctions.StartExecution", "{", "SerializationException"],
    ["AWSStepFunctions.ListStateMachines", '{"nextToken":"x"}', "ValidationException"],
    ["AWSStepFunctions.toString", "{}", "UnknownOperationException"],
  ])("answers %s %s with 400 %s", async (target, body, name) => {
    expect(await post(target, body)).toMatchObject({ status: 400, body: { __type: name } });
  });
});

describe("a history", () => {
  it("reads like one of AWS: five events a task, six a callback, two a choice, in a chain", async () => {
    await test.define("machine", {
      StartAt: "Work",
      States: {
        Work: task("work", { Next: "Which?" }),
        "Which?": { Type: "Choice", Choices: [{ Variable: "$", IsNull: true, Next: "Ask" }] },
        Ask: callback("ask", { TimeoutSeconds: 60, End: true }),
      },
    });
    await test.start("a", { id: 7 });
    await test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "ask"), output: "yes" });
    const events = await test.history("a");
    const taskEvents = ["TaskStateEntered", "TaskScheduled", "TaskStarted"];
    expect(events.map(({ type }) => type)).toEqual([
      "ExecutionStarted",
      ...[...taskEvents, "TaskSucceeded", "TaskStateExited"],
      ...["ChoiceStateEntered", "ChoiceStateExited"],
      ...[...taskEvents, "TaskSubmitted", "TaskSucceeded", "TaskStateExited"],
      "ExecutionSucceeded",
    ]);
    expect(events.map(({ previousEventId }) => previousEventId)).toEqual([...events.keys()]);
    expect(events[0]).toMatchObject({ executionStartedEventDetails: { input: '{"id":7}' } });
    expect(events[1]).toMatchObject({ stateEnteredEventDetails: { name: "Work", input: '{"id":7}' } });
    expect(events[9]).toMatchObject({
      taskScheduledEventDetails: { resourceType: "lambda", resource: "invoke.waitForTaskToken", timeoutInSeconds: 60 },
    });
    expect(events[12]).toMatchObject({ taskSucceededEventDetails: { output: '"yes"' } });
    expect(events[13]).toMatchObject({ stateExitedEventDetails: { name: "Ask", output: '"yes"' } });
    expect(events[14]).toMatchObject({ executionSucceededEventDetails: { output: '"yes"' } });
  });
});
