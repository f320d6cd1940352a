import type { ExecutionStatus } from "./execution.ts";
import { note } from "./history.ts";
import type { Json } from "./json.ts";
import { stateNamed, visitOf, withinQuota, type Onward, type Run } from "./run.ts";

const eventOf = {
  SUCCEEDED: "ExecutionSucceeded",
  FAILED: "ExecutionFailed",
  TIMED_OUT: "ExecutionTimedOut",
  ABORTED: "ExecutionAborted",
} as const satisfies Partial<Record<ExecutionStatus, string>>;

const succeed = (run: Run, output: Json): Onward | undefined => {
  const text = JSON.stringify(output);
  note(run, eventOf.SUCCEEDED, { output: text });
  close(run, "SUCCEEDED");
  run.execution.output = text;
  return undefined;
};

/** Ends an execution without a result; nothing follows. */
export const endWith = (
  run: Run,
  status: "FAILED" | "TIMED_OUT" | "ABORTED",
  why: { error?: string | undefined; cause?: string | undefined },
): Onward | undefined => {
  const details = {
    ...(why.error === undefined ? {} : { error: why.error }),
    ...(why.cause === undefined ? {} : { cause: why.cause }),
  };
  note(run, eventOf[status], details);
  close(run, status);
  Object.assign(run.execution, details);
  return undefined;
};

const close = ({ execution, now }: Run, status: ExecutionStatus): void => {
  execution.status = status;
  execution.stoppedAt = now;
  delete execution.visit;
};

/** Leaves the present state with its output, for the next one or for the end. */
export const leave = (run: Run, output: Json, next: string | undefined): Onward | undefined => {
  const { state } = visitOf(run);
  withinQuota(output, state);
  note(run, `${stateNamed(run.definition, state).Type}StateExited`, { name: state, output: JSON.stringify(output) });
  return next === undefined ? succeed(run, output) : { state: next, input: output };
};
