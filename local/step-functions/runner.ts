import type { VirtualTime } from "../time/virtual-time.ts";
import { callLambda, type Invoke } from "./call-lambda.ts";
import { callOf, dueOf, type Execution, type TaskPhase } from "./execution.ts";
import type { ExecutionStore } from "./execution-store.ts";
import type { Faults } from "./faults.ts";
import type { HistoryEvent } from "./history.ts";
import type { StateMachines } from "./state-machines.ts";
import { step, type Happening } from "./step.ts";
import { newTaskToken } from "./task-token.ts";

export interface RunnerDeps {
  readonly time: Pick<VirtualTime, "now" | "schedule" | "cancel" | "track">;
  readonly invoke: Invoke;
  readonly store: ExecutionStore;
  readonly machines: StateMachines;
  readonly faults: Faults;
}

/** One execution in memory. Its steps follow one another; memory changes only after the store has the step. */
export interface Entry {
  execution: Execution;
  turn: Promise<unknown>;
  timer?: string;
  /** The attempt whose function this process has called. */
  called?: string;
  lost: boolean;
}

export interface Runner {
  /** Lets something happen to an execution; false when it came too late to mean anything. */
  apply: (entry: Entry, happening: Happening) => Promise<boolean>;
  /** Does what follows from an execution's state: sets its timer, makes its call. */
  follow: (entry: Entry) => void;
}

/** Takes executions from step to step: stored first, then remembered, then acted upon. */
export const createRunner = ({ time, invoke, store, machines, faults }: RunnerDeps): Runner => {
  const apply = (entry: Entry, happening: Happening): Promise<boolean> => {
    const mine = entry.turn.then(async () => {
      if (entry.lost) return false;
      const execution = structuredClone(entry.execution);
      const definition = machines.definition(execution.definition);
      const events: HistoryEvent[] = [];
      const newToken = (): string => newTaskToken(execution.arn);
      if (!step({ execution, definition, now: time.now(), newToken, events }, happening)) return false;
      await store.append({ execution, events });
      entry.execution = execution;
      follow(entry);
      return true;
    });
    entry.turn = mine.catch(() => undefined);
    return time.track(`${entry.execution.name}: ${happening.kind}`, mine);
  };

  const follow = (entry: Entry): void => {
    const { execution } = entry;
    if (entry.timer !== undefined) time.cancel(entry.timer);
    delete entry.timer;
    if (entry.lost) return;
    const due = dueOf(execution);
    if (due !== undefined) {
      entry.timer = `${execution.name} ${execution.visit?.state ?? ""} ${execution.arn}`;
      time.schedule(entry.timer, due, () => void apply(entry, { kind: "due" }));
    }
    const call = callOf(execution);
    if (call !== undefined && call.token !== entry.called) {
      entry.called = call.token;
      void time.track(`${execution.name}: ${call.functionName}`, makeCall(entry, call));
    }
  };

  const makeCall = async (entry: Entry, phase: TaskPhase): Promise<void> => {
    const twice = faults.takeDoubleCall();
    await apply(entry, await callLambda(invoke, faults, phase));
    if (twice) await callLambda(invoke, faults, phase);
  };

  return { apply, follow };
};
