import { SFNClient } from "@aws-sdk/client-sfn";
import { instantOf } from "../../../functions/domain/instant.ts";
import { createEngine, type Engine } from "../../../local/step-functions/engine.ts";
import { createMemoryExecutionStore, type ExecutionStore } from "../../../local/step-functions/execution-store.ts";
import { serveStepFunctions } from "../../../local/step-functions/http-face.ts";
import type { Json, JsonObject } from "../../../local/step-functions/json.ts";
import { createVirtualTime, type VirtualTime } from "../../../local/time/virtual-time.ts";

export type Handler = (payload: JsonObject) => unknown;

export interface TestEngine {
  readonly engine: Engine;
  readonly time: VirtualTime;
  readonly client: SFNClient;
  /** Every call of a function, in order. */
  readonly calls: { functionName: string; payload: JsonObject }[];
  /** What the functions do, by name. */
  readonly handlers: Record<string, Handler>;
  /** Takes the process down as a kill would, and brings another one up on the same store. */
  restart(): Promise<TestEngine>;
  close(): Promise<void>;
}

export const monday = instantOf(Date.UTC(2026, 10, 23, 1, 0, 0));

/** An interpreter at a standing clock with an SDK client before it. */
export const createTestEngine = async (
  store: ExecutionStore = createMemoryExecutionStore(),
  offsetMs = 0,
  handlers: Record<string, Handler> = {},
): Promise<TestEngine> => {
  let saved = offsetMs;
  const time = await createVirtualTime({
    wall: { now: () => Date.parse(monday) },
    offset: {
      load: () => Promise.resolve(saved),
      save: (ms) => {
        saved = ms;
        return Promise.resolve();
      },
    },
    frozen: true,
  });
  const calls: TestEngine["calls"] = [];
  const invoke = async (functionName: string, payload: Json): Promise<unknown> => {
    calls.push({ functionName, payload: payload as JsonObject });
    return handlers[functionName]?.(payload as JsonObject);
  };
  const engine = createEngine({ time, store, invoke });
  await engine.restore();
  const face = await serveStepFunctions(engine);
  const client = new SFNClient({
    endpoint: face.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const close = async (): Promise<void> => {
    client.destroy();
    await face.close();
  };
  return {
    engine,
    time,
    client,
    calls,
    handlers,
    close,
    restart: async () => {
      await close();
      return createTestEngine(store, saved, handlers);
    },
  };
};
