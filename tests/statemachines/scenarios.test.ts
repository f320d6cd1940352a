import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineArn } from "../../local/step-functions/arns.ts";
import { fillPlaceholders } from "../../local/step-functions/fill-placeholders.ts";
import { createTestEngine, type TestEngine } from "../local/step-functions/test-engine.ts";
import { approvalScenarios } from "./approval-scenarios.ts";
import { complaintScenarios } from "./complaint-scenarios.ts";
import { failureScenarios } from "./failure-scenarios.ts";
import { createFakeDesk, type FakeDesk } from "./fake-desk.ts";
import { begin, type Place } from "./place.ts";

const scenarios = [...complaintScenarios, ...approvalScenarios, ...failureScenarios];

/** The very files, on the interpreter at virtual time, with a fake desk behind their functions. */
const bringUp = async (): Promise<{ test: TestEngine; desk: FakeDesk }> => {
  const test = await createTestEngine();
  const desk = createFakeDesk();
  Object.assign(test.handlers, { workflow: desk.workflow, wait: desk.wait });
  await install(test);
  return { test, desk };
};

const install = async (test: TestEngine): Promise<void> => {
  for (const name of ["complaint", "approval"]) {
    const text = await readFile(join(import.meta.dirname, `../../statemachines/${name}.asl.json`), "utf8");
    await test.define(name, fillPlaceholders(text, { WorkflowFunction: "workflow", WaitFunction: "wait" }));
  }
};

const placeOf = (test: TestEngine, desk: FakeDesk): Place => ({
  client: test.client,
  desk,
  machineArn,
  pass: async (duration) => {
    expect(await test.time.advance({ advance: duration })).toMatchObject({ kind: "advanced" });
  },
  settle: () => test.time.settle(),
});

let test: TestEngine;
let desk: FakeDesk;
beforeEach(async () => {
  ({ test, desk } = await bringUp());
});
afterEach(() => test.close());

describe("on the interpreter", () => {
  it.each(scenarios)("$promise", (scenario) => scenario.play(placeOf(test, desk)));

  it("costs what the design says: a wake two transitions, a moment falling due three", async () => {
    desk.set("cost", "verifying", 3600);
    const run = await begin(placeOf(test, desk), "complaint", "cost");
    const started = test.engine.transitions("cost-g1");
    expect(started).toBe(3);
    await run.wake("proposing", 3600);
    expect(test.engine.transitions("cost-g1")).toBe(5);
    await test.time.advance({ advance: "PT1H" });
    expect(test.engine.transitions("cost-g1")).toBe(8);
  });

  it("tells the same story however often the process is killed in between", async () => {
    const stages = ["verifying", "transferred", "awaiting-consent", "unheard-of"];
    const act = fc.oneof(
      fc.record({ kind: fc.constant("wake" as const), stage: fc.constantFrom(...stages) }),
      fc.record({ kind: fc.constant("pass" as const), hours: fc.integer({ min: 1, max: 60 }) }),
    );
    const acts = fc.array(fc.record({ act, kill: fc.boolean() }), { minLength: 1, maxLength: 8 });

    const play = async (
      list: { act: { kind: string; stage?: string; hours?: number }; kill: boolean }[],
      kills: boolean,
    ) => {
      const { test: first, desk: office } = await bringUp();
      let process = first;
      office.set("story", "received", 24 * 3600);
      office.whenDue("story", ...stages.map((stage) => ({ stage, timeoutSeconds: 24 * 3600 })));
      await begin(placeOf(process, office), "complaint", "story");
      for (const { act: given, kill } of list) {
        if (given.stage !== undefined) {
          office.set("story", given.stage, 24 * 3600);
          const output = office.situation("story") as object;
          await process.engine.answer({ kind: "succeeded", token: office.token("story"), output: { ...output } });
          await process.time.settle();
        } else await process.time.advance({ advance: `PT${given.hours ?? 1}H` });
        if (!kills || !kill) continue;
        process = await process.restart();
        await install(process);
      }
      const events = await process.store.history(process.engine.list()[0]?.arn ?? "");
      await process.close();
      return events.map(({ id, at, type, details }) => `${id} ${at} ${type} ${JSON.stringify(details["name"])}`);
    };

    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        expect(await play(list, true)).toEqual(await play(list, false));
      }),
      { numRuns: 15 },
    );
  });
});
