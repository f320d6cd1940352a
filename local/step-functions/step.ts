import type { StateOf } from "./definition.ts";
import { endWith } from "./ending.ts";
import { enterState, waitOver } from "./enter-state.ts";
import type { TaskPhase } from "./execution.ts";
import { failState } from "./fail-state.ts";
import { HistoryFull, note } from "./history.ts";
import type { Json } from "./json.ts";
import { stateNamed, visitOf, type Onward, type Run } from "./run.ts";
import { plusSeconds } from "./seconds.ts";
import { errorNames, StateFailure } from "./state-failure.ts";
import { beginAttempt, resourceDetails, taskReturned, taskSucceeded } from "./task.ts";

/** Everything that can happen to an execution. Tokens name the attempt that is meant. */
export type Happening =
  | { readonly kind: "started" }
  | { readonly kind: "due" }
  | { readonly kind: "returned"; readonly token: string; readonly payload: Json }
  | { readonly kind: "threw"; readonly token: string; readonly error: string; readonly cause: string }
  | { readonly kind: "succeeded"; readonly token: string; readonly output: Json }
  | {
      readonly kind: "failed";
      readonly token: string;
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    }
  | { readonly kind: "heartbeat"; readonly token: string }
  | { readonly kind: "stopped"; readonly error?: string | undefined; readonly cause?: string | undefined };

/**
 * Takes an execution one step further, up to the next thing to wait for; false when the happening comes too late to mean
 * anything: its attempt has ended. No I/O: what has to be done next follows from the execution (`dueOf`, `callOf`).
 */
export const step = (run: Run, happening: Happening): boolean => {
  try {
    return happen(run, happening);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    const cause = "The execution reached the maximum number of history events (25000).";
    endWith(run, "FAILED", { error: errorNames.runtime, cause });
    return true;
  }
};

const happen = (run: Run, happening: Happening): boolean => {
  if (run.execution.status !== "RUNNING") return false;
  switch (happening.kind) {
    case "started":
      note(run, "ExecutionStarted", { input: run.execution.input });
      goOn(run, { state: run.definition.StartAt, input: JSON.parse(run.execution.input) as Json });
      return true;
    case "stopped":
      endWith(run, "ABORTED", happening);
      return true;
    case "due":
      return due(run);
    default:
      return answered(run, happening);
  }
};

/** Enters state after state until one has to wait or the execution has ended. */
const goOn = (run: Run, first: Onward | undefined): void => {
  for (let next = first; next !== undefined;) {
    const entering = next;
    next = guarded(run, () => enterState(run, entering));
  }
};

const guarded = (run: Run, work: () => Onward | undefined): Onward | undefined => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    return failState(run, stateNamed(run.definition, visitOf(run).state), error);
  }
};

type Answer = Extract<Happening, { token: string }>;

const answered = (run: Run, answer: Answer): boolean => {
  const { phase, state } = visitOf(run);
  if (phase.kind !== "task" || phase.token !== answer.token) return false;
  const byCaller = answer.kind === "succeeded" || answer.kind === "failed" || answer.kind === "heartbeat";
  if (byCaller && !phase.callback) return false;
  goOn(
    run,
    guarded(run, () => take(run, stateNamed(run.definition, state) as StateOf<"Task">, phase, answer)),
  );
  return true;
};

const take = (run: Run, task: StateOf<"Task">, phase: TaskPhase, answer: Answer): Onward | undefined => {
  switch (answer.kind) {
    case "returned":
      return taskReturned(run, task, phase, answer.payload);
    case "succeeded":
      return taskSucceeded(run, task, answer.output);
    case "heartbeat":
      if (phase.heartbeatSeconds !== undefined) phase.heartbeatBy = plusSeconds(run.now, phase.heartbeatSeconds);
      return undefined;
    default: {
      const { error = "", cause = "" } = answer;
      note(run, "TaskFailed", { ...resourceDetails(task), error, cause });
      throw new StateFailure(error, cause);
    }
  }
};

const due = (run: Run): boolean => {
  if (run.execution.timeoutAt <= run.now) {
    endWith(run, "TIMED_OUT", {});
    return true;
  }
  const visit = visitOf(run);
  const { phase } = visit;
  const state = stateNamed(run.definition, visit.state);
  if (phase.kind === "task") {
    const error = timedOut(run, phase);
    if (error === undefined) return false;
    goOn(
      run,
      guarded(run, () => {
        note(run, "TaskTimedOut", { ...resourceDetails(state as StateOf<"Task">), error });
        throw new StateFailure(error, "");
      }),
    );
    return true;
  }
  if (phase.until > run.now) return false;
  if (state.Type === "Wait")
    goOn(
      run,
      guarded(run, () => waitOver(run, state)),
    );
  if (state.Type === "Task") {
    visit.retryCount += 1;
    run.execution.transitions += 1;
    goOn(
      run,
      guarded(run, () => beginAttempt(run, state)),
    );
  }
  return true;
};

const timedOut = (run: Run, { timeoutAt, heartbeatBy }: TaskPhase): string | undefined => {
  if (timeoutAt !== undefined && timeoutAt <= run.now) return errorNames.timeout;
  if (heartbeatBy !== undefined && heartbeatBy <= run.now) return errorNames.heartbeatTimeout;
  return undefined;
};
