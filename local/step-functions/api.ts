import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { ApiError, type ApiErrorName } from "./api-error.ts";
import { apiInput, type InputOf, type Operation } from "./api-input.ts";
import {
  describedExecution,
  describedMachine,
  listedEvent,
  listedExecution,
  listedMachine,
  seconds,
} from "./api-output.ts";
import type { Engine } from "./engine.ts";
import type { Execution } from "./execution.ts";
import type { Json, JsonObject } from "./json.ts";
import { isTooLarge } from "./run.ts";
import type { StateMachine } from "./state-machines.ts";

/** Carries out one operation; throws an ApiError for what AWS would refuse. */
export type Api = (operation: string, input: unknown) => Promise<JsonObject>;

type Operations = { [O in Operation]: (input: InputOf<O>) => JsonObject | Promise<JsonObject> };

/** The Step Functions API, as far as the application, its tests and its operators use it. */
export const createApi = (engine: Engine): Api => {
  const operations = createOperations(engine);
  return async (operation, input) => {
    if (!isOperation(operation)) throw new ApiError("UnknownOperationException", `${operation} is not supported`);
    const parsed = (apiInput[operation] as z.ZodType).safeParse(input);
    if (!parsed.success) throw new ApiError("ValidationException", parsed.error.message);
    return (operations[operation] as (given: unknown) => JsonObject | Promise<JsonObject>)(parsed.data);
  };
};

const isOperation = (name: string): name is Operation => Object.hasOwn(apiInput, name);

const createOperations = (engine: Engine): Operations => ({
  CreateStateMachine: async ({ name, definition }) => {
    const before = engine.listStateMachines().find((machine) => machine.name === name);
    if (before !== undefined && before.text !== definition) {
      throw new ApiError("StateMachineAlreadyExists", `State Machine Already Exists: '${before.arn}'`);
    }
    const machine = await engine.putStateMachine(name, definition);
    return { stateMachineArn: machine.arn, creationDate: seconds(machine.createdAt) };
  },
  UpdateStateMachine: async ({ stateMachineArn, definition }) => {
    const before = machineAt(engine, stateMachineArn);
    const machine = await engine.putStateMachine(before.name, definition ?? before.text);
    return { updateDate: seconds(machine.updatedAt), revisionId: machine.digest };
  },
  DescribeStateMachine: ({ stateMachineArn }) => describedMachine(machineAt(engine, stateMachineArn)),
  ListStateMachines: (input) => {
    const { items, nextToken } = pageOf(engine.listStateMachines(), input);
    return { stateMachines: items.map(listedMachine), ...nextToken };
  },
  StartExecution: async ({ stateMachineArn, name = randomUUID(), input }) => {
    const machine = machineAt(engine, stateMachineArn);
    requireJson(input, "InvalidExecutionInput");
    const execution = await engine.start(machine, name, input);
    return { executionArn: execution.arn, startDate: seconds(execution.startedAt) };
  },
  DescribeExecution: ({ executionArn }) => describedExecution(executionAt(engine, executionArn)),
  GetExecutionHistory: async ({ executionArn, reverseOrder, ...page }) => {
    const history = await engine.history(executionAt(engine, executionArn).arn);
    const { items, nextToken } = pageOf(reverseOrder === true ? history.reverse() : history, page);
    return { events: items.map(listedEvent), ...nextToken };
  },
  ListExecutions: ({ stateMachineArn, statusFilter, ...page }) => {
    const { arn } = machineAt(engine, stateMachineArn);
    const found = engine
      .list()
      .filter(
        ({ machineArn, status }) => machineArn === arn && (statusFilter === undefined || status === statusFilter),
      );
    const { items, nextToken } = pageOf(found.sort(latestFirst), page);
    return { executions: items.map(listedExecution), ...nextToken };
  },
  StopExecution: async ({ executionArn, ...why }) => {
    const { stoppedAt, startedAt } = await engine.stop(executionArn, why);
    return { stopDate: seconds(stoppedAt ?? startedAt) };
  },
  SendTaskSuccess: async ({ taskToken, output }) => {
    await engine.answer({ kind: "succeeded", token: taskToken, output: requireJson(output, "InvalidOutput") });
    return {};
  },
  SendTaskFailure: async ({ taskToken, ...why }) => {
    await engine.answer({ kind: "failed", token: taskToken, ...why });
    return {};
  },
  SendTaskHeartbeat: async ({ taskToken }) => {
    await engine.answer({ kind: "heartbeat", token: taskToken });
    return {};
  },
});

const latestFirst = (a: Execution, b: Execution): number => (a.startedAt < b.startedAt ? 1 : -1);

const machineAt = (engine: Engine, arn: string): StateMachine => {
  const machine = engine.findStateMachine(arn);
  if (machine === undefined) throw new ApiError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${arn}'`);
  return machine;
};

const executionAt = (engine: Engine, arn: string): Execution => {
  const execution = engine.find(arn);
  if (execution === undefined) throw new ApiError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
  return execution;
};

const requireJson = (text: string, refusal: ApiErrorName): Json => {
  if (isTooLarge(text)) throw new ApiError("ValidationException", "longer than 262144 bytes");
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new ApiError(refusal, "not JSON");
  }
};

const defaultPageSize = 100;

/** A page token is the position of the next item: enough for one process that only ever appends. */
const pageOf = <T>(
  items: readonly T[],
  { maxResults, nextToken }: { maxResults?: number | undefined; nextToken?: string | undefined },
): { items: T[]; nextToken: { nextToken?: string } } => {
  const from = nextToken === undefined ? 0 : Number(nextToken);
  if (!Number.isInteger(from)) throw new ApiError("ValidationException", "unknown nextToken");
  const to = from + (maxResults === undefined || maxResults === 0 ? defaultPageSize : maxResults);
  return { items: items.slice(from, to), nextToken: to < items.length ? { nextToken: String(to) } : {} };
};
