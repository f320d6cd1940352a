import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ruleHolds } from "../../../local/step-functions/choice-rule.ts";
import type { Json, JsonObject } from "../../../local/step-functions/json.ts";
import { createTestEngine, sequence, task, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

const holds = (rule: object, data: Json): boolean => ruleHolds(rule, { data, context: { now: 1 } });
const rule = (operator: string, operand: Json): object => ({ Variable: "$.v", [operator]: operand });

describe("a choice rule", () => {
  it.each<[string, Json, Json, boolean]>([
    ["StringEquals", "ended", "ended", true],
    ["StringEquals", "ended", "endless", false],
    ["StringEquals", "1", 1, false],
    ["StringMatches", "log-*.txt", "log-2026.txt", true],
    ["StringMatches", "log-*.txt", "log-2026.txt.gz", false],
    ["StringMatches", "a\\*b", "a*b", true],
    ["StringMatches", "a\\*b", "axb", false],
    ["StringMatches", "1.5", "1x5", false],
    ["StringMatches", "a*", "a\nb", true],
    ["NumericEquals", 1, 1.0, true],
    ["NumericEquals", 1, "1", false],
    ["NumericLessThan", 5, 4, true],
    ["NumericLessThan", 5, 5, false],
    ["NumericLessThanEquals", 5, 5, true],
    ["NumericGreaterThan", 5, 6, true],
    ["NumericGreaterThan", 5, 5, false],
    ["NumericGreaterThanEquals", 5, 5, true],
    ["BooleanEquals", true, true, true],
    ["BooleanEquals", false, "no", false],
    ["TimestampEquals", "2026-11-23T01:00:00Z", "2026-11-23T09:00:00+08:00", true],
    ["TimestampLessThan", "2026-11-23T01:00:00Z", "2026-11-22T23:00:00Z", true],
    ["TimestampGreaterThan", "2026-11-23T01:00:00Z", "2026-11-22T23:00:00Z", false],
    ["TimestampGreaterThan", "2026-11-23T01:00:00Z", "soon", false],
    ["IsNull", true, null, true],
    ["IsString", true, "x", true],
    ["IsNumeric", false, "x", true],
    ["IsBoolean", true, 0, false],
    ["IsTimestamp", true, "2026-11-23T01:00:00Z", true],
    ["IsPresent", true, 1, true],
  ])("%s %j on %j: %s", (operator, operand, value, expected) => {
    expect(holds(rule(operator, operand), { v: value })).toBe(expected);
  });

  it("fails the execution when its variable is missing, except for IsPresent", () => {
    expect(() => holds(rule("StringEquals", "x"), {})).toThrow("States.Runtime");
    expect(holds(rule("IsPresent", true), {})).toBe(false);
    expect(holds(rule("IsPresent", false), {})).toBe(true);
  });

  it("combines with And, Or and Not, in order, and looks no further than it must", () => {
    const present = rule("IsPresent", true);
    const small = rule("NumericLessThan", 10);
    expect(holds({ And: [present, small] }, { v: 5 })).toBe(true);
    expect(holds({ And: [present, small] }, {})).toBe(false);
    expect(holds({ Or: [{ Not: present }, small] }, {})).toBe(true);
    expect(holds({ Or: [{ Not: present }, small] }, { v: 50 })).toBe(false);
  });

  it("may look at the context object", () => {
    expect(holds({ Variable: "$$.now", NumericEquals: 1 }, {})).toBe(true);
  });
});

describe("Choice", () => {
  const machine = (more: JsonObject): JsonObject => ({
    StartAt: "Which?",
    States: {
      "Which?": { Type: "Choice", Choices: [{ Variable: "$.stage", StringEquals: "a", Next: "A" }], ...more },
      A: { Type: "Pass", Result: "A", End: true },
      ...("Default" in more ? { B: { Type: "Pass", Result: "B", End: true } } : {}),
    },
  });

  it("takes the first rule that holds, else Default", async () => {
    await test.define("machine", machine({ Default: "B" }));
    await test.start("a", { stage: "a" });
    await test.start("b", { stage: "new" });
    expect((await test.describe("a")).output).toBe('"A"');
    expect((await test.describe("b")).output).toBe('"B"');
  });

  it("fails with States.NoChoiceMatched without a Default", async () => {
    await test.define("machine", machine({}));
    await test.start("a", { stage: "new" });
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "States.NoChoiceMatched" });
  });
});

describe("Wait", () => {
  const endOf = async (wait: JsonObject, input: Json = {}): Promise<string | undefined> => {
    await test.define("machine", sequence({ Wait: { Type: "Wait", ...wait } }));
    await test.start("a", input);
    await test.time.advance({ advance: "P40D" });
    const { status, error, stopDate } = await test.describe("a");
    return status === "SUCCEEDED" ? stopDate?.toISOString() : error;
  };

  it("waits for seconds, given or pointed at", async () => {
    expect(await endOf({ Seconds: 90 })).toBe("2026-11-23T01:01:30.000Z");
    await test.close();
    test = await createTestEngine();
    expect(await endOf({ SecondsPath: "$.s" }, { s: 30 * 24 * 3600 })).toBe("2026-12-23T01:00:00.000Z");
  });

  it("waits until a timestamp, whose milliseconds AWS cuts off", async () => {
    expect(await endOf({ TimestampPath: "$.at" }, { at: "2026-11-23T09:00:10.999+08:00" })).toBe(
      "2026-11-23T01:00:10.000Z",
    );
  });

  it("does not wait for a moment that has passed", async () => {
    expect(await endOf({ Timestamp: "2020-01-01T00:00:00Z" })).toBe("2026-11-23T01:00:00.000Z");
  });

  it.each([
    [{ SecondsPath: "$.s" }, { s: -1 }],
    [{ SecondsPath: "$.s" }, { s: "60" }],
    [{ TimestampPath: "$.s" }, { s: "soon" }],
  ])("fails with States.Runtime on %j of %j", async (wait, input) => {
    expect(await endOf(wait, input)).toBe("States.Runtime");
  });
});

describe("Succeed and Fail", () => {
  it("end with the output, or with the error and the cause", async () => {
    await test.define("machine", sequence({ Done: { Type: "Succeed", OutputPath: "$.result" } }));
    await test.start("a", { result: [1] });
    expect(await test.describe("a")).toMatchObject({ status: "SUCCEEDED", output: "[1]" });
    await test.define("machine", sequence({ Broken: { Type: "Fail", Error: "E", CausePath: "$.why" } }));
    await test.start("b", { why: "because" });
    expect(await test.describe("b")).toMatchObject({ status: "FAILED", error: "E", cause: "because" });
  });
});

describe("entry times", () => {
  it("differ between any two states of an execution, even while the clock stands still", async () => {
    const payload = { Parameters: { FunctionName: "work", Payload: { "at.$": "$$.State.EnteredTime" } } };
    await test.define("machine", sequence({ A: task("", payload), B: task("", payload), C: task("", payload) }));
    await test.start("a");
    const times = test.calls.map(({ payload: { at } }) => at as string);
    expect(times).toEqual(["2026-11-23T01:00:00.000Z", "2026-11-23T01:00:00.001Z", "2026-11-23T01:00:00.002Z"]);
  });
});
