import aslValidator from "asl-validator";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { currentReadme } from "../../statemachines/draw.ts";
import { resources, type Definition, type StateOf } from "../../local/step-functions/definition.ts";
import { readDefinition } from "../../local/step-functions/read-definition.ts";
import { retryFor } from "../../local/step-functions/retry.ts";

const folder = join(import.meta.dirname, "../../statemachines");
const serviceErrors = [
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.TooManyRequestsException",
];
/** The due register looks at waits that are overdue by more than this (design section 3). */
const registerSlackSeconds = 30;

type Task = StateOf<"Task">;

describe.each(["complaint", "approval"])("statemachines/%s.asl.json", (name) => {
  let text: string;
  let definition: Definition;
  let tasks: [string, Task][];
  let callbacks: [string, Task][];
  let plain: [string, Task][];

  beforeAll(async () => {
    text = await readFile(join(folder, `${name}.asl.json`), "utf8");
    const read = readDefinition(text);
    if ("problems" in read) throw new Error(read.problems.join("\n"));
    definition = read.definition;
    tasks = Object.entries(definition.States).filter((entry): entry is [string, Task] => entry[1].Type === "Task");
    callbacks = tasks.filter(([, task]) => task.Resource === resources.callback);
    plain = tasks.filter(([, task]) => task.Resource === resources.request);
  });

  it("passes the public validator, every check of it", () => {
    const { isValid, errors } = aslValidator(JSON.parse(text));
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
  });

  it("uses nothing that the interpreter, Step Functions and an emulator would read differently", () => {
    expect(text).not.toMatch(/States\.(Format|Array|Json|String|Math|UUID|Base64|Hash)/);
    expect(definition.QueryLanguage ?? "JSONPath").toBe("JSONPath");
    expect(Object.values(definition.States).map(({ Type }) => Type)).not.toContain("Wait");
  });

  it("has sentences as state names, short enough for a history", () => {
    for (const state of Object.keys(definition.States)) {
      expect(state).toMatch(/^[A-Z][a-z]*( [a-z']+)+\??$/);
      expect(state.length).toBeLessThanOrEqual(80);
    }
  });

  it("explains itself: the machine in a paragraph, every state in a sentence", () => {
    expect(definition.Comment?.length).toBeGreaterThan(200);
    for (const { Comment } of Object.values(definition.States)) expect(Comment).toMatch(/\.$/);
  });

  it("gives every callback a timeout that its input decides, and a way on when it comes", () => {
    expect(callbacks.length).toBeGreaterThan(0);
    for (const [, task] of callbacks) {
      expect(task.TimeoutSecondsPath).toBe("$.timeoutSeconds");
      const [first] = task.Catch ?? [];
      expect(first).toMatchObject({ ErrorEquals: ["States.Timeout"], ResultPath: null });
    }
  });

  it("gives every plain task a timeout, so that none hangs unseen", () => {
    for (const [, task] of plain) expect(task.TimeoutSeconds).toBe(60);
  });

  it("retries exactly the four service errors of Lambda on every task, and never a timeout", () => {
    for (const [, task] of tasks) {
      expect(task.Retry?.map(({ ErrorEquals }) => ErrorEquals)).toEqual([serviceErrors]);
    }
  });

  it("never lets the retries of a wait push its timeout out of the due register's sight", () => {
    for (const [, task] of callbacks) expect(sumOfDelays(task)).toBeLessThanOrEqual(registerSlackSeconds);
    for (const [, task] of plain) expect(sumOfDelays(task)).toBe(242);
  });

  it("reports every other failure to a person, and ends as failed whatever becomes of the report", () => {
    const report = "Report that it needs a person";
    for (const [state, task] of tasks) {
      const last = task.Catch?.at(-1);
      expect(last?.ErrorEquals).toEqual(["States.ALL"]);
      if (state === report) {
        expect(last?.Next).toBe(task.Next);
        expect(definition.States[task.Next ?? ""]?.Type).toBe("Fail");
      } else {
        expect(last).toMatchObject({ Next: report, ResultPath: "$.failure" });
      }
    }
  });

  it("gives every choice a default, so that an old run survives a new stage", () => {
    for (const state of Object.values(definition.States)) {
      if (state.Type === "Choice") expect(state.Default).toBe("Wait for what comes next");
    }
  });

  it("has waiting states that differ in name and meaning only", () => {
    const bodies = callbacks.map(([, task]) => ({ ...task, Comment: "" }));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    const meanings = callbacks.map(([, { Comment }]) => Comment);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it("knows two placeholders, one for tasks that answer at once and one that gets the token", () => {
    const functionNames = (list: [string, Task][]) =>
      new Set(list.map(([, task]) => (task.Parameters as { FunctionName: string }).FunctionName));
    expect([...functionNames(plain)]).toEqual(["${WorkflowFunction}"]);
    expect([...functionNames(callbacks)]).toEqual(["${WaitFunction}"]);
    expect([...new Set(text.match(/\$\{\w+\}/g))].toSorted()).toEqual(["${WaitFunction}", "${WorkflowFunction}"]);
  });

  it("passes ids and moments on, and nothing a person wrote", () => {
    const allowed = new Set(
      "operation machine id number generation stage dueBy token execution state enteredAt retryCount error".split(" "),
    );
    for (const [, task] of tasks) {
      const { Payload } = task.Parameters as { Payload: object };
      const fields = Object.keys(Payload).map((field) => field.replace(/\.\$$/, ""));
      expect(fields.filter((field) => !allowed.has(field))).toEqual([]);
    }
  });

  it("tells the attempts of a wait apart, and the visits of a task", () => {
    for (const [, task] of callbacks) {
      expect((task.Parameters as { Payload: object }).Payload).toMatchObject({
        "token.$": "$$.Task.Token",
        "enteredAt.$": "$$.State.EnteredTime",
        "retryCount.$": "$$.State.RetryCount",
      });
    }
    for (const [, task] of plain) {
      expect((task.Parameters as { Payload: object }).Payload).toMatchObject({
        "execution.$": "$$.Execution.Name",
        "state.$": "$$.State.Name",
        "enteredAt.$": "$$.State.EnteredTime",
      });
    }
  });
});

describe("statemachines/README.md", () => {
  it("is what draw.ts makes of the files; run it after changing one", async () => {
    expect(await readFile(join(folder, "README.md"), "utf8")).toBe(currentReadme());
  });
});

const sumOfDelays = (task: Task): number => {
  let sum = 0;
  for (let used = 0; ; used++) {
    const retry = retryFor(task.Retry ?? [], [used], "Lambda.ServiceException");
    if (retry === undefined) return sum;
    sum += retry.afterSeconds;
  }
};
