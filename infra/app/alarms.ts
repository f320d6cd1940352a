import { Duration, type Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { FunctionSpec } from "../function-list.ts";
import { machines } from "../names.ts";
import { addCodeAlarms } from "./code-alarms.ts";
import { type RaiseAlarm, raiseAlarms } from "./raise-alarms.ts";
import type { Queues } from "./queues.ts";
import type { Resources } from "./resources.ts";

const period = Duration.minutes(5);
/** A minute's commits may wait for the next batch; five minutes' may not. */
const BEHIND_MS = Duration.minutes(5).toMilliseconds();

export interface Watched {
  readonly specs: readonly FunctionSpec[];
  readonly functions: ReadonlyMap<string, IFunction>;
  readonly queues: Queues;
  readonly api: HttpApi;
  readonly known: Resources;
  readonly alarmEmail: string | undefined;
}

const watchFunctions = (raise: RaiseAlarm, { specs, functions }: Watched): void => {
  for (const { id, triggers } of specs) {
    const fn = functions.get(id);
    if (fn === undefined) continue;
    raise(`${id}-errors`, "functionErrors", `${id} failed.`, fn.metricErrors({ period }));
    raise(`${id}-throttles`, "functionThrottled", `${id} was throttled.`, fn.metricThrottles({ period }));
    if (triggers.includes("log-stream") || triggers.includes("ledger-stream")) {
      const age = fn.metric("IteratorAge", { period, statistic: "Maximum" });
      raise(`${id}-behind`, "streamBehind", `What is new waits for ${id}.`, age, { atLeast: BEHIND_MS });
    }
    if (triggers.includes("every-minute")) {
      const calls = fn.metricInvocations({ period });
      // The guarantee behind every deadline and every notice: silence is the alarm.
      raise(`${id}-silent`, "sweepSilent", `No call of ${id} for five minutes.`, calls, { below: 1 });
    }
  }
};

const watchQueues = (raise: RaiseAlarm, { queues }: Watched): void => {
  const dead = {
    dispatch: queues.dispatchDead,
    notify: queues.notifyDead,
    sweep: queues.sweepDead,
    "mail-events": queues.mailEventsDead,
  };
  for (const [name, queue] of Object.entries(dead)) {
    const depth = queue.metricApproximateNumberOfMessagesVisible({ period });
    raise(`${name}-dead-letters`, "deadLetters", `Dead letters of ${name}.`, depth);
  }
};

const watchMachines = (stack: Stack, raise: RaiseAlarm, { known }: Watched): void => {
  for (const id of machines) {
    const machine = StateMachine.fromStateMachineArn(stack, `${id}-machine`, known.machineOwnArn(id));
    raise(`${id}-failed`, "machineFailed", `The ${id} machine failed.`, machine.metricFailed({ period }));
    raise(`${id}-timed-out`, "machineFailed", `The ${id} machine ran out.`, machine.metricTimedOut({ period }));
  }
};

/** What wakes somebody. One topic for all, and each alarm names its section of the runbook. */
export const addAlarms = (stack: Stack, watched: Watched): void => {
  const raise = raiseAlarms(stack, watched.alarmEmail);
  watchFunctions(raise, watched);
  watchQueues(raise, watched);
  watchMachines(stack, raise, watched);
  raise("api-faults", "apiFaults", "The API answers 5xx.", watched.api.metricServerError({ period }));
  addCodeAlarms(stack, raise, watched.specs);
};
