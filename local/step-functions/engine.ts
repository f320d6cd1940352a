import { millis, plusMillis } from "../../functions/domain/instant.ts";
import { ApiError } from "./api-error.ts";
import { executionArn, isName } from "./arns.ts";
import type { Execution } from "./execution.ts";
import { createFaults, type Faults } from "./faults.ts";
import type { HistoryEvent } from "./history.ts";
import { createStateMachines, type StateMachine } from "./state-machines.ts";
import { createRunner, type Entry, type RunnerDeps } from "./runner.ts";
import type { Happening } from "./step.ts";
import { executionOfToken } from "./task-token.ts";

export type EngineDeps = Omit<RunnerDeps, "machines" | "faults">;

export type TokenAnswer = Extract<Happening, { kind: "succeeded" | "failed" | "heartbeat" }>;

export interface Engine {
  /** Creates a state machine or gives it a new definition; throws InvalidDefinition naming what is not supported. */
  putStateMachine(name: string, definition: string): Promise<StateMachine>;
  findStateMachine(arn: string): StateMachine | undefined;
  listStateMachines(): StateMachine[];
  /** Starts an execution on the machine's present definition, which it keeps; the same start again answers the same. */
  start(machine: StateMachine, name: string, input: string): Promise<Execution>;
  /** Answers a waiting token; throws InvalidToken, TaskDoesNotExist or TaskTimedOut. */
  answer(answer: TokenAnswer): Promise<void>;
  stop(arn: string, why: { error?: string | undefined; cause?: string | undefined }): Promise<Execution>;
  find(arn: string): Execution | undefined;
  list(): Execution[];
  history(arn: string): Promise<HistoryEvent[]>;
  /** State transitions of an execution as AWS bills them: every state entry and every retry. */
  transitions(name: string): number;
  /** Loads what the store has: timers are set again, tokens wait again, calls under way are made again. */
  restore(): Promise<void>;
  /** One execution is gone without a trace, its name included. */
  loseExecution(name: string): Promise<void>;
  /** Every running execution ends, as when a state machine is replaced; the names stay taken. */
  killAll(): Promise<void>;
  readonly faults: Faults;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Closed executions, and with them their names, are kept for 90 days. */
const retentionMs = 90 * dayMs;
/** No execution lives longer than a year. */
const longestMs = 365 * dayMs;

/** An in-process Step Functions on virtual time (design section 5, "The interpreter"). */
export const createEngine = (deps: EngineDeps): Engine => {
  const { time, store } = deps;
  const machines = createStateMachines();
  const entries = new Map<string, Entry>();
  const faults = createFaults();

  const { apply, follow } = createRunner({ ...deps, machines, faults });

  const isForgotten = ({ stoppedAt }: Execution): boolean =>
    stoppedAt !== undefined && millis(time.now()) - millis(stoppedAt) >= retentionMs;

  const lookUp = (arn: string): Entry | undefined => {
    const entry = entries.get(arn);
    return entry === undefined || isForgotten(entry.execution) ? undefined : entry;
  };

  const start = async (machine: StateMachine, name: string, input: string): Promise<Execution> => {
    if (!isName(name)) throw new ApiError("InvalidName", `Invalid Name: '${name}'`);
    const arn = executionArn(machine.name, name);
    const before = lookUp(arn);
    if (before !== undefined) return sameStart(before, input);
    const startedAt = time.now();
    const { TimeoutSeconds } = machines.definition(machine.digest);
    const lifeMs = Math.min(TimeoutSeconds === undefined ? longestMs : TimeoutSeconds * 1000, longestMs);
    const execution: Execution = {
      arn,
      name,
      machineArn: machine.arn,
      definition: machine.digest,
      input,
      startedAt,
      timeoutAt: plusMillis(startedAt, lifeMs),
      status: "RUNNING",
      transitions: 0,
      events: 0,
    };
    const entry: Entry = { execution, turn: store.remove(arn), lost: false };
    entries.set(arn, entry);
    await apply(entry, { kind: "started" }).catch((error: unknown) => {
      entries.delete(arn);
      throw error;
    });
    return entry.execution;
  };

  const sameStart = async (entry: Entry, input: string): Promise<Execution> => {
    await entry.turn;
    const { execution } = entry;
    if (execution.status === "RUNNING" && execution.input === input) return execution;
    throw new ApiError("ExecutionAlreadyExists", `Execution Already Exists: '${execution.arn}'`);
  };

  const answer = async (given: TokenAnswer): Promise<void> => {
    const arn = executionOfToken(given.token);
    if (arn === undefined) throw new ApiError("InvalidToken", "Invalid Token: 'Invalid token'");
    const entry = lookUp(arn);
    if (entry === undefined) throw new ApiError("TaskDoesNotExist", "Task Does Not Exist: 'Unknown task'");
    if (await apply(entry, given)) return;
    throw new ApiError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  };

  const stop: Engine["stop"] = async (arn, why) => {
    const entry = lookUp(arn);
    if (entry === undefined) throw new ApiError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
    await apply(entry, { kind: "stopped", ...why });
    return entry.execution;
  };

  const lose = async (entry: Entry): Promise<void> => {
    entry.lost = true;
    follow(entry);
    entries.delete(entry.execution.arn);
    await entry.turn;
    await store.remove(entry.execution.arn);
  };

  return {
    putStateMachine: async (name, definition) => {
      const machine = machines.put(name, definition, time.now());
      await store.saveDefinition(machine.digest, machine.text);
      return machine;
    },
    findStateMachine: (arn) => machines.find(arn),
    listStateMachines: () => machines.list(),
    start,
    answer,
    stop,
    find: (arn) => lookUp(arn)?.execution,
    list: () => [...entries.values()].map(({ execution }) => execution).filter((execution) => !isForgotten(execution)),
    history: (arn) => store.history(arn),
    transitions: (name) =>
      [...entries.values()].reduce(
        (sum, { execution }) => (execution.name === name ? sum + execution.transitions : sum),
        0,
      ),
    restore: async () => {
      const { definitions, executions } = await store.load();
      for (const [digest, text] of definitions) machines.pin(digest, text);
      for (const execution of executions) {
        if (isForgotten(execution)) await store.remove(execution.arn);
        else entries.set(execution.arn, { execution, turn: Promise.resolve(), lost: false });
      }
      for (const entry of entries.values()) follow(entry);
    },
    loseExecution: async (name) => {
      await Promise.all([...entries.values()].filter(({ execution }) => execution.name === name).map(lose));
    },
    killAll: async () => {
      const running = [...entries.values()].filter(({ execution }) => execution.status === "RUNNING");
      await Promise.all(running.map((entry) => apply(entry, { kind: "stopped", cause: "killed" })));
    },
    faults,
  };
};
