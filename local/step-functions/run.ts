import type { Definition, State } from "./definition.ts";
import type { Visit } from "./execution.ts";
import type { Chronicle } from "./history.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { get, type Scope } from "./reference-path.ts";
import { errorNames, StateFailure } from "./state-failure.ts";

/** One step of one execution in the making: `execution` and `events` are what the step changes. */
export interface Run extends Chronicle {
  readonly definition: Definition;
  readonly newToken: () => string;
}

/** The state to enter next, and with what. */
export interface Onward {
  readonly state: string;
  readonly input: Json;
}

/** The state an execution is in; throws when it has ended, which callers rule out. */
export const visitOf = (run: Run): Visit => {
  if (run.execution.visit === undefined) throw new Error(`${run.execution.name} is in no state`);
  return run.execution.visit;
};

export const stateNamed = (definition: Definition, name: string): State => {
  const state = definition.States[name];
  if (state === undefined) throw new Error(`there is no state "${name}"`);
  return state;
};

/** What `$$` shows; the token only inside a callback task. */
export const contextOf = ({ execution }: Run, token?: string): JsonObject => {
  const { visit } = execution;
  const [machine = ""] = execution.machineArn.split(":").slice(-1);
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input) as Json,
      Name: execution.name,
      StartTime: execution.startedAt,
    },
    StateMachine: { Id: execution.machineArn, Name: machine },
    ...(visit === undefined
      ? {}
      : { State: { EnteredTime: visit.enteredAt, Name: visit.state, RetryCount: visit.retryCount } }),
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
};

/** InputPath and OutputPath: absent keeps everything, null leaves nothing. */
export const applyPath = (path: string | null | undefined, field: string, scope: Scope): Json =>
  path === undefined ? scope.data : path === null ? {} : get(path, field, scope);

/** The quota of AWS for what goes into a state, out of it, or out of a function. */
const payloadQuota = 256 * 1024;

export const isTooLarge = (text: string): boolean => Buffer.byteLength(text) > payloadQuota;

/** Hands the value on unless it is larger than 256 KiB as JSON (States.DataLimitExceeded). */
export const withinQuota = (value: Json, what: string): Json => {
  if (!isTooLarge(JSON.stringify(value))) return value;
  throw new StateFailure(
    errorNames.dataLimitExceeded,
    `The state/task returned a result with a size exceeding the maximum number of bytes service limit: ${what}`,
  );
};

/** The value if it is an object, else an empty one. */
export const asObject = (value: Json): JsonObject => (isObject(value) ? value : {});
