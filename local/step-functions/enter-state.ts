import { instantOf, later, millis, parseInstant, plusMillis, type Instant } from "../../functions/domain/instant.ts";
import { ruleHolds } from "./choice-rule.ts";
import type { State, StateOf } from "./definition.ts";
import { endWith, leave } from "./ending.ts";
import { note } from "./history.ts";
import type { Json } from "./json.ts";
import { fillTemplate } from "./payload-template.ts";
import { get, type Scope } from "./reference-path.ts";
import { applyPath, contextOf, stateNamed, visitOf, type Onward, type Run } from "./run.ts";
import { plusSeconds, readSeconds } from "./seconds.ts";
import { errorNames, runtimeFailure, StateFailure } from "./state-failure.ts";
import { beginAttempt, outputOf } from "./task.ts";

/** Enters a state and does what can be done at once; answers the next state, or undefined when there is something to wait for. */
export const enterState = (run: Run, { state: name, input }: Onward): Onward | undefined => {
  const state = stateNamed(run.definition, name);
  note(run, `${state.Type}StateEntered`, { name, input: JSON.stringify(input) });
  run.execution.transitions += 1;
  run.execution.visit = {
    state: name,
    input,
    enteredAt: entryTime(run),
    retryCount: 0,
    retriesUsed: [],
    phase: { kind: "wait", until: run.now },
  };
  return begin(run, state, input);
};

/**
 * Virtual time can stand still while an execution goes through several states; on AWS no two entries share a moment, and the
 * entry time tells visits apart. So each is at least a millisecond after the one before.
 */
const entryTime = ({ execution, now }: Run): Instant =>
  execution.visit === undefined ? now : later(now, plusMillis(execution.visit.enteredAt, 1));

const begin = (run: Run, state: State, input: Json): Onward | undefined => {
  const context = contextOf(run);
  const raw = { data: input, context };
  if (state.Type === "Fail") return fail(run, state, raw);
  const scope = { data: applyPath(state.InputPath, "InputPath", raw), context };
  switch (state.Type) {
    case "Task":
      return beginAttempt(run, state);
    case "Wait":
      visitOf(run).phase = { kind: "wait", until: waitUntil(run, state, scope) };
      return undefined;
    case "Choice":
      return leave(run, applyPath(state.OutputPath, "OutputPath", scope), choose(state, scope));
    case "Pass": {
      const result =
        state.Result ?? (state.Parameters === undefined ? scope.data : fillTemplate(state.Parameters, scope));
      return leave(run, outputOf(state, input, result, context), state.Next);
    }
    case "Succeed":
      return leave(run, applyPath(state.OutputPath, "OutputPath", scope), undefined);
  }
};

/** A Wait is over. */
export const waitOver = (run: Run, state: StateOf<"Wait">): Onward | undefined => {
  const context = contextOf(run);
  const data = applyPath(state.InputPath, "InputPath", { data: visitOf(run).input, context });
  return leave(run, applyPath(state.OutputPath, "OutputPath", { data, context }), state.Next);
};

const choose = (state: StateOf<"Choice">, scope: Scope): string => {
  const next = state.Choices.find((rule) => ruleHolds(rule, scope))?.Next ?? state.Default;
  if (next !== undefined) return next;
  throw new StateFailure(errorNames.noChoiceMatched, "No choice rule matched and there is no Default");
};

const waitUntil = (run: Run, state: StateOf<"Wait">, scope: Scope): Instant => {
  const seconds = readSeconds(state.Seconds, state.SecondsPath, "SecondsPath", 0, scope);
  if (seconds !== undefined) return plusSeconds(run.now, seconds);
  return cutToSeconds(state.Timestamp ?? get(state.TimestampPath ?? "$", "TimestampPath", scope));
};

/** AWS cuts the milliseconds of a Timestamp, so a wait may end up to a second early. */
const cutToSeconds = (text: Json): Instant => {
  try {
    return instantOf(Math.floor(millis(parseInstant(typeof text === "string" ? text : "")) / 1000) * 1000);
  } catch {
    throw runtimeFailure(
      `The TimestampPath parameter does not reference a valid ISO-8601 timestamp: ${JSON.stringify(text)}`,
    );
  }
};

const fail = (run: Run, state: StateOf<"Fail">, scope: Scope): Onward | undefined => {
  const text = (fixed: string | undefined, path: string | undefined, field: string): string | undefined =>
    path === undefined ? fixed : asText(get(path, field, scope));
  return endWith(run, "FAILED", {
    error: text(state.Error, state.ErrorPath, "ErrorPath"),
    cause: text(state.Cause, state.CausePath, "CausePath"),
  });
};

const asText = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));
