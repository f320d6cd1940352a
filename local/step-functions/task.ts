import { resources, type StateOf } from "./definition.ts";
import { leave } from "./ending.ts";
import type { TaskPhase } from "./execution.ts";
import { note } from "./history.ts";
import type { Json } from "./json.ts";
import { fillTemplate } from "./payload-template.ts";
import { put } from "./reference-path.ts";
import { applyPath, asObject, contextOf, visitOf, withinQuota, type Onward, type Run } from "./run.ts";
import { plusSeconds, readSeconds } from "./seconds.ts";
import { runtimeFailure } from "./state-failure.ts";

type Task = StateOf<"Task">;

/** The part of `arn:aws:states:::lambda:invoke…` that histories show. */
export const resourceDetails = (task: Task): { resourceType: string; resource: string } => ({
  resourceType: "lambda",
  resource: task.Resource.slice("arn:aws:states:::lambda:".length),
});

/** Begins an attempt: a new token, a new timeout. The timeout runs from here, whatever the function does meanwhile. */
export const beginAttempt = (run: Run, task: Task): Onward | undefined => {
  const visit = visitOf(run);
  const callback = task.Resource === resources.callback;
  const token = run.newToken();
  const context = contextOf(run, callback ? token : undefined);
  const scope = { data: applyPath(task.InputPath, "InputPath", { data: visit.input, context }), context };
  const parameters = asObject(withinQuota(fillTemplate(task.Parameters, scope), visit.state));
  const { FunctionName: functionName, Payload: payload = {} } = parameters;
  if (typeof functionName !== "string") throw runtimeFailure("Parameters name no FunctionName");
  const timeout = readSeconds(task.TimeoutSeconds, task.TimeoutSecondsPath, "TimeoutSecondsPath", 1, scope);
  const heartbeat = readSeconds(task.HeartbeatSeconds, task.HeartbeatSecondsPath, "HeartbeatSecondsPath", 1, scope);
  note(run, "TaskScheduled", {
    ...resourceDetails(task),
    region: run.execution.arn.split(":")[3] ?? "",
    parameters: JSON.stringify(parameters),
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  });
  note(run, "TaskStarted", resourceDetails(task));
  visit.phase = {
    kind: "task",
    token,
    callback,
    functionName,
    payload,
    returned: false,
    ...(timeout === undefined ? {} : { timeoutAt: plusSeconds(run.now, timeout) }),
    ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat, heartbeatBy: plusSeconds(run.now, heartbeat) }),
  };
  return undefined;
};

/** The function has returned: the result of a plain task, but for a callback only the news that the call was made. */
export const taskReturned = (run: Run, task: Task, phase: TaskPhase, payload: Json): Onward | undefined => {
  const answer: Json = { ExecutedVersion: "$LATEST", Payload: payload, StatusCode: 200 };
  if (!phase.callback) return taskSucceeded(run, task, answer);
  phase.returned = true;
  note(run, "TaskSubmitted", { ...resourceDetails(task), output: JSON.stringify(answer) });
  return undefined;
};

/** The task has its result: ResultSelector, ResultPath, OutputPath, and on. */
export const taskSucceeded = (run: Run, task: Task, result: Json): Onward | undefined => {
  const visit = visitOf(run);
  withinQuota(result, visit.state);
  note(run, "TaskSucceeded", { ...resourceDetails(task), output: JSON.stringify(result) });
  const context = contextOf(run);
  const selected =
    task.ResultSelector === undefined ? result : fillTemplate(task.ResultSelector, { data: result, context });
  return leave(run, outputOf(task, visit.input, selected, context), task.Next);
};

/** ResultPath, then OutputPath. */
export const outputOf = (
  state: { ResultPath?: string | null | undefined; OutputPath?: string | null | undefined },
  input: Json,
  result: Json,
  context: Json,
): Json => {
  const data = state.ResultPath === null ? input : put(state.ResultPath ?? "$", input, result);
  return applyPath(state.OutputPath, "OutputPath", { data, context });
};
