/** Error names of the States Language that the interpreter itself raises. */
export const errorNames = {
  all: "States.ALL",
  taskFailed: "States.TaskFailed",
  timeout: "States.Timeout",
  heartbeatTimeout: "States.HeartbeatTimeout",
  runtime: "States.Runtime",
  dataLimitExceeded: "States.DataLimitExceeded",
  noChoiceMatched: "States.NoChoiceMatched",
  resultPathMatchFailure: "States.ResultPathMatchFailure",
} as const;

/** A state has failed; Retry and Catch decide what that means. */
export class StateFailure extends Error {
  override readonly name = "StateFailure";
  readonly error: string;
  readonly causeText: string;
  constructor(error: string, causeText: string) {
    super(`${error}: ${causeText}`);
    this.error = error;
    this.causeText = causeText;
  }
}

export const runtimeFailure = (cause: string): StateFailure => new StateFailure(errorNames.runtime, cause);

/** Errors that no wildcard matches: they end the execution. */
const terminal: readonly string[] = [errorNames.runtime, errorNames.dataLimitExceeded];
const timeouts: readonly string[] = [errorNames.timeout, errorNames.heartbeatTimeout];

/**
 * Whether an ErrorEquals list matches an error. `States.ALL` misses the terminal errors, `States.TaskFailed` misses them
 * and timeouts; `States.Timeout` also stands for a missed heartbeat; `States.Runtime` can never be caught.
 */
export const matchesError = (errorEquals: readonly string[], error: string): boolean =>
  error !== errorNames.runtime &&
  errorEquals.some((pattern) => {
    if (pattern === errorNames.all) return !terminal.includes(error);
    if (pattern === errorNames.taskFailed) return !terminal.includes(error) && !timeouts.includes(error);
    if (pattern === errorNames.timeout) return timeouts.includes(error);
    return pattern === error;
  });
