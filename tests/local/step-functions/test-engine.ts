import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  type DescribeExecutionOutput,
  type HistoryEvent,
} from "@aws-sdk/client-sfn";
import { instantOf } from "../../../functions/domain/instant.ts";
import { executionArn, machineArn } from "../../../local/step-functions/arns.ts";
import { createEngine, type Engine } from "../../../local/step-functions/engine.ts";
import { createMemoryExecutionStore, type ExecutionStore } from "../../../local/step-functions/execution-store.ts";
import { serveStepFunctions } from "../../../local/step-functions/http-face.ts";
import type { Json, JsonObject } from "../../../local/step-functions/json.ts";
import { createVirtualTime, type VirtualTime } from "../../../local/time/virtual-time.ts";

export type Handler = (payload: JsonObject) => unknown;
export interface Call {
  readonly functionName: string;
  readonly payload: JsonObject;
}

export interface TestEngine {
  readonly engine: Engine;
  readonly time: VirtualTime;
  readonly client: SFNClient;
  /** Every call of a function, in order, over restarts too. */
  readonly calls: Call[];
  /** What the functions do, by name; others return null. */
  readonly handlers: Record<string, Handler>;
  readonly store: ExecutionStore;
  /** Makes the states (or the file) a machine of this name. */
  define(name: string, definition: JsonObject | string): Promise<void>;
  /** Starts an execution and settles. */
  start(name: string, input?: Json, machine?: string): Promise<string>;
  describe(name: string, machine?: string): Promise<DescribeExecutionOutput>;
  history(name: string, machine?: string): Promise<HistoryEvent[]>;
  /** Takes the process down as a kill would, and brings another one up on the same store. */
  restart(): Promise<TestEngine>;
  close(): Promise<void>;
}

/** Monday 23 November 2026, 09:00 in Shanghai. */
export const monday = instantOf(Date.UTC(2026, 10, 23, 1, 0, 0));

interface Survivors {
  readonly store: ExecutionStore;
  readonly calls: Call[];
  readonly handlers: Record<string, Handler>;
  readonly offset: { ms: number };
}

/** An interpreter at a standing clock with an SDK client before it. */
export const createTestEngine = (store = createMemoryExecutionStore()): Promise<TestEngine> =>
  bringUp({ store, calls: [], handlers: {}, offset: { ms: 0 } });

const bringUp = async (survivors: Survivors): Promise<TestEngine> => {
  const { store, calls, handlers, offset } = survivors;
  const time = await createVirtualTime({
    wall: { now: () => Date.parse(monday) },
    offset: {
      load: () => Promise.resolve(offset.ms),
      save: (ms) => {
        offset.ms = ms;
        return Promise.resolve();
      },
    },
    frozen: true,
    maxRounds: 80,
  });
  const process = { alive: true };
  const invoke = (functionName: string, payload: Json): Promise<unknown> => {
    // A killed process calls nothing any more.
    if (!process.alive) return new Promise<never>(() => undefined);
    calls.push({ functionName, payload: payload as JsonObject });
    return Promise.resolve().then(() => handlers[functionName]?.(payload as JsonObject));
  };
  const mortal: ExecutionStore = {
    ...store,
    append: (step) => (process.alive ? store.append(step) : new Promise<never>(() => undefined)),
  };
  const engine = createEngine({ time, store: mortal, invoke });
  await engine.restore();
  const face = await serveStepFunctions(engine);
  const client = new SFNClient({
    endpoint: face.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const close = async (): Promise<void> => {
    process.alive = false;
    client.destroy();
    await face.close();
  };
  return {
    engine,
    time,
    client,
    calls,
    handlers,
    store,
    define: async (name, definition) => {
      await engine.putStateMachine(name, typeof definition === "string" ? definition : JSON.stringify(definition));
    },
    start: async (name, input = {}, machine = "machine") => {
      const started = await client.send(
        new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input: JSON.stringify(input) }),
      );
      await time.settle();
      return started.executionArn ?? "";
    },
    describe: (name, machine = "machine") =>
      client.send(new DescribeExecutionCommand({ executionArn: executionArn(machine, name) })),
    history: async (name, machine = "machine") => {
      const request = { executionArn: executionArn(machine, name), maxResults: 1000 };
      return (await client.send(new GetExecutionHistoryCommand(request))).events ?? [];
    },
    restart: async () => {
      await close();
      return bringUp(survivors);
    },
    close,
  };
};

/** A machine of one state after the other, in the order given; the last one ends it. */
export const sequence = (states: Record<string, JsonObject>): JsonObject => {
  const names = Object.keys(states);
  const linked = names.map((name, index): [string, Json] => {
    const state = states[name] ?? {};
    const isEnd =
      state["Type"] === "Succeed" || state["Type"] === "Fail" || "Next" in state || state["Type"] === "Choice";
    if (isEnd) return [name, state];
    const next = names[index + 1];
    return [name, next === undefined ? { ...state, End: true } : { ...state, Next: next }];
  });
  return { StartAt: names[0] ?? "", States: Object.fromEntries(linked) };
};

/** A plain task that calls `functionName` with its input. */
export const task = (functionName: string, more: JsonObject = {}): JsonObject => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Parameters: { FunctionName: functionName, "Payload.$": "$" },
  OutputPath: "$.Payload",
  ...more,
});

/** A callback task that hands `functionName` its token. */
export const callback = (functionName: string, more: JsonObject = {}): JsonObject => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Parameters: { FunctionName: functionName, Payload: { "token.$": "$$.Task.Token", "retry.$": "$$.State.RetryCount" } },
  ...more,
});

/** The token that the n-th call of a function got. */
export const tokenOf = (calls: readonly Call[], functionName: string, n = 0): string => {
  const call = calls.filter((made) => made.functionName === functionName).at(n);
  const token = call?.payload["token"];
  if (typeof token !== "string") throw new Error(`call ${n} of ${functionName} got no token`);
  return token;
};
