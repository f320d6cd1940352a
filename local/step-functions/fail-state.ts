import type { State } from "./definition.ts";
import { endWith, leave } from "./ending.ts";
import { put } from "./reference-path.ts";
import { retryFor } from "./retry.ts";
import { visitOf, type Onward, type Run } from "./run.ts";
import { plusSeconds } from "./seconds.ts";
import { matchesError, StateFailure } from "./state-failure.ts";

/** What a failed state leads to: another attempt after a pause, the state a catcher names, or the end of the execution. */
export const failState = (run: Run, state: State, failure: StateFailure): Onward | undefined => {
  if (state.Type !== "Task") return fatal(run, failure);
  const visit = visitOf(run);
  const retry = retryFor(state.Retry ?? [], visit.retriesUsed, failure.error);
  if (retry !== undefined) {
    visit.retriesUsed[retry.index] = (visit.retriesUsed[retry.index] ?? 0) + 1;
    visit.phase = { kind: "back-off", until: plusSeconds(run.now, retry.afterSeconds) };
    return undefined;
  }
  const catcher = (state.Catch ?? []).find(({ ErrorEquals }) => matchesError(ErrorEquals, failure.error));
  if (catcher === undefined) return fatal(run, failure);
  try {
    const report = { Error: failure.error, Cause: failure.causeText };
    const output = catcher.ResultPath === null ? visit.input : put(catcher.ResultPath ?? "$", visit.input, report);
    return leave(run, output, catcher.Next);
  } catch (error) {
    if (error instanceof StateFailure) return fatal(run, error);
    throw error;
  }
};

const fatal = (run: Run, failure: StateFailure): Onward | undefined =>
  endWith(run, "FAILED", { error: failure.error, cause: failure.causeText });
