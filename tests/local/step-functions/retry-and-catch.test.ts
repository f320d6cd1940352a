import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../local/step-functions/json.ts";
import { retryFor } from "../../../local/step-functions/retry.ts";
import { matchesError } from "../../../local/step-functions/state-failure.ts";
import { createTestEngine, sequence, task, type TestEngine } from "./test-engine.ts";

let test: TestEngine;
beforeEach(async () => {
  test = await createTestEngine();
});
afterEach(() => test.close());

/** A function that fails with these errors, one call each, and then returns. */
const failing = (...errors: string[]) => {
  const moments: string[] = [];
  const handler = () => {
    moments.push(test.time.now());
    const name = errors.shift();
    if (name !== undefined) throw Object.assign(new Error("made to fail"), { name });
    return "done";
  };
  return { handler, moments };
};

const secondsBetween = (moments: string[]): number[] =>
  moments.slice(1).map((at, index) => (Date.parse(at) - Date.parse(moments[index] ?? "")) / 1000);

const run = async (more: JsonObject, errors: string[], after: string): Promise<number[]> => {
  const { handler, moments } = failing(...errors);
  test.handlers["work"] = handler;
  await test.define("machine", sequence({ Work: task("work", more), Done: { Type: "Succeed" } }));
  await test.start("a");
  await test.time.advance({ advance: after });
  return secondsBetween(moments);
};

describe("retrying", () => {
  it("waits 1, 2, 4 seconds and gives up after three when nothing else is said", async () => {
    const waits = await run({ Retry: [{ ErrorEquals: ["Busy"] }] }, Array<string>(9).fill("Busy"), "PT1H");
    expect(waits).toEqual([1, 2, 4]);
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "Busy" });
  });

  it("grows by its rate up to its longest delay", async () => {
    const retry = { ErrorEquals: ["Busy"], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 40, MaxAttempts: 5 };
    expect(await run({ Retry: [retry] }, Array<string>(5).fill("Busy"), "PT1H")).toEqual([2, 6, 18, 40, 40]);
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("counts each entry apart, and the first that matches decides", async () => {
    const Retry = [
      { ErrorEquals: ["Busy"], IntervalSeconds: 1, MaxAttempts: 1 },
      { ErrorEquals: ["Slow"], IntervalSeconds: 10, MaxAttempts: 2 },
      { ErrorEquals: ["States.ALL"], IntervalSeconds: 100, MaxAttempts: 9 },
    ];
    expect(await run({ Retry }, ["Busy", "Slow", "Other", "Slow"], "PT1H")).toEqual([1, 10, 100, 20]);
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
    test.calls.length = 0;
  });

  it("does not pass an error on to a later entry when its own is used up", async () => {
    const Retry = [
      { ErrorEquals: ["Busy"], MaxAttempts: 1 },
      { ErrorEquals: ["States.ALL"], MaxAttempts: 9 },
    ];
    await run({ Retry }, ["Busy", "Busy"], "PT1H");
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "Busy" });
  });

  it("never happens with MaxAttempts 0, and Catch takes over", async () => {
    const more = {
      Retry: [{ ErrorEquals: ["Busy"], MaxAttempts: 0 }],
      Catch: [{ ErrorEquals: ["Busy"], ResultPath: null, Next: "Done" }],
    };
    expect(await run(more, ["Busy"], "PT1H")).toEqual([]);
    expect((await test.describe("a")).status).toBe("SUCCEEDED");
  });

  it("gives each attempt its whole timeout again", async () => {
    const more = {
      TimeoutSeconds: 100,
      Retry: [{ ErrorEquals: ["States.Timeout"], IntervalSeconds: 5, MaxAttempts: 1 }],
    };
    const moments: string[] = [];
    await test.define("machine", sequence({ Work: task("work", more) }));
    // A call under way holds the clock, so the function has to be one that a callback waits for.
    await test.define(
      "machine",
      sequence({ Work: { ...task("work", more), Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken" } }),
    );
    test.handlers["work"] = () => void moments.push(test.time.now());
    await test.start("a");
    await test.time.advance({ advance: "PT1H" });
    expect(secondsBetween(moments)).toEqual([105]);
    expect((await test.describe("a")).stopDate).toEqual(new Date("2026-11-23T01:03:25Z"));
  });

  it("is billed: every state entry and every attempt after it is a transition", async () => {
    await run({ Retry: [{ ErrorEquals: ["Busy"] }] }, ["Busy", "Busy"], "PT1H");
    expect(test.engine.transitions("a")).toBe(4);
  });

  it("computes what the table in the documentation says, for any entry", () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.record({
          ErrorEquals: fc.constant<string[]>(["E"]),
          IntervalSeconds: fc.integer({ min: 1, max: 60 }),
          MaxAttempts: fc.nat(10),
          BackoffRate: fc.integer({ min: 1, max: 4 }),
          MaxDelaySeconds: fc.integer({ min: 1, max: 600 }),
        }),
        (used, retrier) => {
          const retry = retryFor([retrier], [used], "E");
          expect(retry === undefined).toBe(used >= retrier.MaxAttempts);
          if (retry === undefined) return;
          let delay = retrier.IntervalSeconds;
          for (let i = 0; i < used; i++) delay *= retrier.BackoffRate;
          expect(retry.afterSeconds).toBe(Math.min(delay, retrier.MaxDelaySeconds));
        },
      ),
    );
  });
});

describe("catching", () => {
  it("hands the next state the input with the error at ResultPath", async () => {
    const more = { Catch: [{ ErrorEquals: ["States.ALL"], ResultPath: "$.failure", Next: "Done" }] };
    await test.define("machine", sequence({ Work: task("work", more), Done: { Type: "Succeed" } }));
    test.handlers["work"] = failing("Broken").handler;
    await test.start("a", { id: 7 });
    expect(JSON.parse((await test.describe("a")).output ?? "")).toEqual({
      id: 7,
      failure: { Error: "Broken", Cause: '{"errorMessage":"made to fail","errorType":"Broken"}' },
    });
  });

  it("replaces the input without ResultPath, and keeps it with null", async () => {
    const caught = async (name: string, more: JsonObject): Promise<unknown> => {
      const Catch = [{ ErrorEquals: ["Broken"], Next: "Done", ...more }];
      await test.define("machine", sequence({ Work: task("work", { Catch }), Done: { Type: "Succeed" } }));
      test.handlers["work"] = failing("Broken").handler;
      await test.start(name, { id: 7 });
      return JSON.parse((await test.describe(name)).output ?? "");
    };
    expect(await caught("a", {})).toMatchObject({ Error: "Broken" });
    expect(await caught("b", { ResultPath: null })).toEqual({ id: 7 });
  });

  it("fails the execution when ResultPath does not fit the input", async () => {
    const more = { Catch: [{ ErrorEquals: ["States.ALL"], ResultPath: "$.list[3]", Next: "Done" }] };
    await test.define("machine", sequence({ Work: task("work", more), Done: { Type: "Succeed" } }));
    test.handlers["work"] = failing("Broken").handler;
    await test.start("a", { list: [] });
    expect(await test.describe("a")).toMatchObject({ status: "FAILED", error: "States.ResultPathMatchFailure" });
  });
});

describe("matching errors", () => {
  it.each([
    [["Busy"], "Busy", true],
    [["Busy"], "busy", false],
    [["A", "B"], "B", true],
    [["States.ALL"], "Anything", true],
    [["States.ALL"], "States.Timeout", true],
    [["States.ALL"], "States.Runtime", false],
    [["States.ALL"], "States.DataLimitExceeded", false],
    [["States.DataLimitExceeded"], "States.DataLimitExceeded", true],
    [["States.Runtime"], "States.Runtime", false],
    [["States.TaskFailed"], "Lambda.Unknown", true],
    [["States.TaskFailed"], "States.Timeout", false],
    [["States.TaskFailed"], "States.HeartbeatTimeout", false],
    [["States.TaskFailed"], "States.Runtime", false],
    [["States.Timeout"], "States.Timeout", true],
    [["States.Timeout"], "States.HeartbeatTimeout", true],
    [["States.HeartbeatTimeout"], "States.Timeout", false],
    [[], "Busy", false],
  ])("%j takes %s: %s", (errorEquals, error, expected) => {
    expect(matchesError(errorEquals, error)).toBe(expected);
  });
});
