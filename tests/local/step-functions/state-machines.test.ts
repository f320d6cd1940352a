import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  ListStateMachinesCommand,
  UpdateStateMachineCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineArn } from "../../../local/step-functions/arns.ts";
import { callback, createTestEngine, sequence, task, tokenOf, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

const roleArn = "arn:aws:iam::000000000000:role/x";
const create = (name: string, definition: object) =>
  test.client.send(new CreateStateMachineCommand({ name, definition: JSON.stringify(definition), roleArn }));
const update = (definition: object) =>
  test.client.send(
    new UpdateStateMachineCommand({ stateMachineArn: machineArn("machine"), definition: JSON.stringify(definition) }),
  );

const old = sequence({ Wait: callback("wait"), Old: task("old") });
const young = sequence({ Young: task("young") });

describe("a state machine", () => {
  it("is created, described and listed", async () => {
    const made = await create("machine", old);
    expect(made.stateMachineArn).toBe(machineArn("machine"));
    const described = await test.client.send(
      new DescribeStateMachineCommand({ stateMachineArn: made.stateMachineArn }),
    );
    expect(described).toMatchObject({
      name: "machine",
      status: "ACTIVE",
      type: "STANDARD",
      definition: JSON.stringify(old),
    });
    const listed = await test.client.send(new ListStateMachinesCommand({}));
    expect(listed.stateMachines?.map(({ name }) => name)).toEqual(["machine"]);
  });

  it("can be created again as it is, but not differently", async () => {
    await create("machine", old);
    await create("machine", old);
    await expect(create("machine", young)).rejects.toMatchObject({ name: "StateMachineAlreadyExists" });
    await expect(create("bad name", old)).rejects.toMatchObject({ name: "InvalidName" });
  });

  it("is refused with what is not supported in the message", async () => {
    const refused = create("machine", { StartAt: "S", States: { S: { Type: "Map", End: true } } });
    await expect(refused).rejects.toMatchObject({
      name: "InvalidDefinition",
      message: expect.stringContaining("the state type Map is not supported") as string,
    });
    expect(test.engine.listStateMachines()).toEqual([]);
  });

  it("changes for new executions only: a running one keeps the definition it began with, over a restart too", async () => {
    await create("machine", old);
    await test.start("before");
    await update(young);
    await test.start("after");
    expect(test.calls.map(({ functionName }) => functionName)).toEqual(["wait", "young"]);
    test = await test.restart();
    await test.define("machine", young);
    await test.engine.answer({ kind: "succeeded", token: tokenOf(test.calls, "wait"), output: {} });
    await test.time.settle();
    expect(test.calls.map(({ functionName }) => functionName)).toEqual(["wait", "young", "old"]);
    expect((await test.describe("before")).status).toBe("SUCCEEDED");
  });

  it("keeps its definition when an update is refused", async () => {
    await create("machine", old);
    await expect(update({ StartAt: "S", States: {} })).rejects.toMatchObject({ name: "InvalidDefinition" });
    await test.start("a");
    expect(test.calls.map(({ functionName }) => functionName)).toEqual(["wait"]);
  });
});
