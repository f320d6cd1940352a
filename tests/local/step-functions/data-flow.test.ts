import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../local/step-functions/json.ts";
import { fillTemplate } from "../../../local/step-functions/payload-template.ts";
import { find, isReferencePath, put } from "../../../local/step-functions/reference-path.ts";
import { createTestEngine, monday, sequence, task, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

const outputOf = async (state: JsonObject, input: Json, result?: unknown): Promise<unknown> => {
  test.handlers["work"] = () => result;
  await test.define("machine", sequence({ Only: state }));
  await test.start("a", input);
  const { status, output, error, cause } = await test.describe("a");
  return status === "SUCCEEDED" ? JSON.parse(output ?? "") : { status, error, cause };
};

describe("what goes in and out of a task", () => {
  const bare = { Type: "Task", Resource: "arn:aws:states:::lambda:invoke" };

  it("passes through InputPath, Parameters, ResultSelector, ResultPath and OutputPath in this order", async () => {
    const state = {
      ...bare,
      InputPath: "$.order",
      Parameters: { FunctionName: "work", Payload: { "id.$": "$.id", fixed: [1, { "name.$": "$.customer.name" }] } },
      ResultSelector: { "answer.$": "$.Payload.value", "code.$": "$.StatusCode" },
      ResultPath: "$.order.result",
      OutputPath: "$.order",
    };
    const input = { order: { id: 7, customer: { name: "N" } }, other: true };
    expect(await outputOf(state, input, { value: 42 })).toEqual({ ...input.order, result: { answer: 42, code: 200 } });
    expect(test.calls[0]?.payload).toEqual({ id: 7, fixed: [1, { name: "N" }] });
  });

  it("shows the execution, the state and the machine in the context object", async () => {
    const paths = {
      "execution.$": "$$.Execution.Name",
      "arn.$": "$$.Execution.Id",
      "input.$": "$$.Execution.Input",
      "started.$": "$$.Execution.StartTime",
      "state.$": "$$.State.Name",
      "entered.$": "$$.State.EnteredTime",
      "retries.$": "$$.State.RetryCount",
      "machine.$": "$$.StateMachine.Name",
    };
    await outputOf({ ...bare, Parameters: { FunctionName: "work", Payload: paths } }, { id: 7 });
    expect(test.calls[0]?.payload).toEqual({
      execution: "a",
      arn: "arn:aws:states:us-east-1:000000000000:execution:machine:a",
      input: { id: 7 },
      started: monday,
      state: "Only",
      entered: monday,
      retries: 0,
      machine: "machine",
    });
  });

  it("has no token in a plain task", async () => {
    const state = { ...bare, Parameters: { FunctionName: "work", Payload: { "token.$": "$$.Task.Token" } } };
    expect(await outputOf(state, {})).toMatchObject({ status: "FAILED", error: "States.Runtime" });
    expect(test.calls).toEqual([]);
  });

  it("turns a missing path into States.Runtime with the words of AWS, which nothing catches", async () => {
    const state = {
      ...bare,
      Parameters: { FunctionName: "work", Payload: { "id.$": "$.order.id" } },
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "Only" }],
    };
    expect(await outputOf(state, { other: 1 })).toEqual({
      status: "FAILED",
      error: "States.Runtime",
      cause: `The JSONPath '$.order.id' specified for the field 'id.$' could not be found in the input '{"other":1}'`,
    });
  });

  it("hands functions and states their own copies", async () => {
    test.handlers["first"] = (payload) => Object.assign(payload, { changed: true });
    const states = { First: task("first", { ResultPath: null, OutputPath: "$" }), Second: task("second") };
    await test.define("machine", sequence(states));
    await test.start("a", { id: 7 });
    expect(test.calls[1]?.payload).toEqual({ id: 7 });
  });

  it("takes a function that returns nothing as null", async () => {
    expect(await outputOf(task("work"), {}, undefined)).toBeNull();
  });

  it("keeps the input with ResultPath null, and empties it with OutputPath null", async () => {
    expect(await outputOf(task("work", { ResultPath: null, OutputPath: "$" }), { id: 7 }, "x")).toEqual({ id: 7 });
    await test.close();
    test = await createTestEngine();
    expect(await outputOf({ Type: "Pass", OutputPath: null }, { id: 7 })).toEqual({});
  });

  it("names what it cannot do with ResultPath", async () => {
    const failure = { status: "FAILED", error: "States.ResultPathMatchFailure" };
    expect(await outputOf(task("work", { ResultPath: "$.a[0]" }), { a: {} }, 1)).toMatchObject(failure);
  });

  it("needs a FunctionName that is text", async () => {
    const state = { ...bare, Parameters: { "FunctionName.$": "$.name" } };
    expect(await outputOf(state, { name: 7 })).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });
});

describe("Pass", () => {
  it("hands on its input, its Result or its Parameters", async () => {
    await test.define(
      "machine",
      sequence({
        Nothing: { Type: "Pass" },
        Fixed: { Type: "Pass", Result: { fixed: true }, ResultPath: "$.fixed" },
        Built: { Type: "Pass", Parameters: { "was.$": "$.id", "name.$": "$$.State.Name" }, ResultPath: "$.built.here" },
      }),
    );
    await test.start("a", { id: 7 });
    expect(JSON.parse((await test.describe("a")).output ?? "")).toEqual({
      id: 7,
      fixed: { fixed: true },
      built: { here: { was: 7, name: "Built" } },
    });
  });
});

describe("reference paths", () => {
  it.each(["$", "$.a", "$.a.b-c.d_e", "$.list[0]", "$['two words'].x", "$.a[1][2]", "$$.Task.Token", "$$"])(
    "%s is one",
    (path) => {
      expect(isReferencePath(path)).toBe(true);
    },
  );
  it.each([
    "",
    "a",
    "$a",
    "$.",
    "$..a",
    "$.*",
    "$.a[*]",
    "$.a[1:2]",
    "$.a[?(@.b)]",
    "$[-1]",
    "States.Format('x')",
    "$.a b",
  ])("%s is none", (path) => {
    expect(isReferencePath(path)).toBe(false);
  });

  it("do not reach what every object inherits", () => {
    expect(find("$.constructor", { data: {}, context: {} })).toBeUndefined();
    expect(find("$.length", { data: "text", context: {} })).toBeUndefined();
  });

  it("find again what was put, and put changes nothing else", () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 3 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        (from, names, value) => {
          const data = JSON.parse(JSON.stringify(from)) as JsonObject;
          const path = `$.${names.join(".")}`;
          const changed = put(path, data, value as Json);
          expect(find(path, { data: changed, context: {} })).toEqual(value);
          const [first = ""] = names;
          const rest = Object.entries(data).filter(([key]) => key !== first);
          expect(Object.fromEntries(Object.entries(changed as JsonObject).filter(([key]) => key !== first))).toEqual(
            Object.fromEntries(rest),
          );
        },
      ),
    );
  });

  it("fill a template without touching what has no path in it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (template) => {
        const text = JSON.stringify(template).replaceAll(".$", "");
        const clean = JSON.parse(text) as Json;
        expect(fillTemplate(clean, { data: {}, context: {} })).toEqual(clean);
      }),
    );
  });
});
