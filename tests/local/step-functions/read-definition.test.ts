import { describe, expect, it } from "vitest";
import { fillPlaceholders } from "../../../local/step-functions/fill-placeholders.ts";
import { readDefinition } from "../../../local/step-functions/read-definition.ts";
import type { Json } from "../../../local/step-functions/json.ts";
import { callback, sequence, task } from "./test-engine.ts";

const problemsOf = (definition: unknown): readonly string[] => {
  const read = readDefinition(JSON.stringify(definition));
  return "problems" in read ? read.problems : [];
};
const withState = (state: object): unknown => ({ StartAt: "S", States: { S: state } });
const end = { End: true };

describe("a definition", () => {
  it("is taken when all of it is supported", () => {
    expect(
      problemsOf({ ...sequence({ A: task("f"), B: callback("g") }), Comment: "two", QueryLanguage: "JSONPath" }),
    ).toEqual([]);
  });

  it("is refused when it is not JSON", () => {
    expect(readDefinition("{")).toEqual({ refused: "invalid-definition", problems: ["the definition is not JSON"] });
  });

  it.each(["Map", "Parallel", "Loop"])("is refused for the state type %s, by name", (Type) => {
    expect(problemsOf(withState({ Type, ...end }))).toEqual([
      `/States/S/Type: the state type ${Type} is not supported`,
    ]);
  });

  it.each([
    "arn:aws:states:::dynamodb:putItem",
    "arn:aws:states:::lambda:invoke.sync",
    "arn:aws:lambda:us-east-1:000000000000:function:f",
    "arn:aws:states:us-east-1:000000000000:activity:a",
  ])("is refused for the resource %s, by name", (Resource) => {
    expect(problemsOf(withState({ ...task("f"), Resource, ...end }))).toEqual([
      `/States/S/Resource: the resource ${Resource} is not supported`,
    ]);
  });

  it.each(["Assign", "Credentials", "ItemSelector", "Arguments"])("is refused for the field %s, by name", (field) => {
    expect(problemsOf(withState({ ...task("f"), ...end, [field]: {} })).join()).toContain(field);
  });

  it("is refused for JSONata, for an intrinsic function and for anything but a reference path", () => {
    const template = (path: Json) =>
      problemsOf(
        withState({
          ...task("f", { Parameters: { FunctionName: "f", Payload: { list: [{ "x.$": path }] } } }),
          ...end,
        }),
      );
    expect(problemsOf({ ...sequence({ A: task("f") }), QueryLanguage: "JSONata" }).join()).toContain("/QueryLanguage");
    expect(template("States.Format('{}', $.a)").join()).toContain(
      "the intrinsic function States.Format is not supported",
    );
    expect(template("$.a[*]").join()).toContain('x.$: "$.a[*]" is not a reference path');
    expect(template(7).join()).toContain("x.$: 7 is not a reference path");
    expect(problemsOf(withState({ Type: "Pass", ResultPath: "$.a[?(@.b)]", ...end })).join()).toContain(
      "is not a reference path",
    );
  });

  it("is refused when a state leads nowhere, or nothing leads to it", () => {
    expect(problemsOf(withState({ Type: "Pass", Next: "Gone" }))).toEqual(['/States: there is no state "Gone"']);
    const lonely = { StartAt: "S", States: { S: { Type: "Succeed" }, T: { Type: "Succeed" } } };
    expect(problemsOf(lonely)).toEqual(["/States/T: nothing leads here"]);
    expect(problemsOf({ StartAt: "X", States: { S: { Type: "Succeed" } } })).toContain(
      '/States: there is no state "X"',
    );
  });

  it.each([
    [{ Type: "Pass" }, "exactly one of Next and End"],
    [{ Type: "Pass", Next: "S", End: true }, "exactly one of Next and End"],
    [{ Type: "Wait", ...end }, "exactly one of Seconds, SecondsPath, Timestamp and TimestampPath"],
    [{ Type: "Wait", Seconds: 1, SecondsPath: "$.s", ...end }, "exactly one of Seconds"],
    [
      task("f", { TimeoutSeconds: 1, TimeoutSecondsPath: "$.t", ...end }),
      "TimeoutSeconds or TimeoutSecondsPath, not both",
    ],
    [{ Type: "Fail", Cause: "c", CausePath: "$.c" }, "Cause or CausePath, not both"],
    [
      task("f", { Retry: [{ ErrorEquals: ["States.ALL", "X"] }], ...end }),
      "Retry: States.ALL must stand alone and last",
    ],
    [
      task("f", {
        Catch: [
          { ErrorEquals: ["States.ALL"], Next: "S" },
          { ErrorEquals: ["X"], Next: "S" },
        ],
        ...end,
      }),
      "Catch: States.ALL must stand alone and last",
    ],
    [task("f", { TimeoutSeconds: 0, ...end }), "TimeoutSeconds"],
    [task("f", { Retry: [{ ErrorEquals: [] }], ...end }), "ErrorEquals"],
    [task("f", { Retry: [{ ErrorEquals: ["X"], BackoffRate: 0.5 }], ...end }), "BackoffRate"],
    [{ Type: "Choice", Choices: [] }, "Choices"],
    [{ Type: "Choice", Choices: [{ Variable: "$.a", Next: "S" }] }, "one comparison of one Variable"],
    [{ Type: "Choice", Choices: [{ StringEquals: "a", Next: "S" }] }, "one comparison of one Variable"],
    [{ Type: "Choice", Choices: [{ Variable: "$.a", StringEquals: "a", IsNull: true, Next: "S" }] }, "one comparison"],
    [{ Type: "Choice", Choices: [{ Variable: "$.a", StringEqualsPath: "$.b", Next: "S" }] }, "StringEqualsPath"],
    [{ Type: "Choice", Choices: [{ Not: { Variable: "$.a", IsNull: true, Next: "S" }, Next: "S" }] }, "Next"],
    [{ Type: "Choice", Choices: [{ Variable: "$.a", NumericEquals: "1", Next: "S" }] }, "NumericEquals"],
  ])("is refused: %j", (state, problem) => {
    expect(problemsOf(withState(state)).join("; ")).toContain(problem);
  });
});

describe("placeholders", () => {
  it("are filled everywhere, as JSON text", () => {
    expect(fillPlaceholders('{"a":"${F}","b":"${F}-${G}"}', { F: 'x"y', G: "z" })).toBe('{"a":"x\\"y","b":"x\\"y-z"}');
  });
  it("must all have a value, and every value its place", () => {
    expect(() => fillPlaceholders("${F} ${G}", { F: "x" })).toThrow("no value for the placeholders G");
    expect(() => fillPlaceholders("${F}", { F: "x", H: "y" })).toThrow("the placeholders H do not occur");
  });
});
