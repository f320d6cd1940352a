import { Duration, type Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { FunctionSpec } from "../function-list.ts";
import { alarmTopic, logGroupName, machines, metricNamespace } from "../names.ts";
import { alarmCodes, type AlarmKind, alarmText } from "./alarm-list.ts";
import type { Queues } from "./queues.ts";
import type { Resources } from "./resources.ts";

const PERIOD = Duration.minutes(5);
/** A minute's commits may wait for the next batch; five minutes' may not. */
const DISPATCH_BEHIND = Duration.minutes(5);

interface Watched {
  readonly functions: ReadonlyMap<string, IFunction>;
  readonly specs: readonly FunctionSpec[];
  readonly queues: Queues;
  readonly api: HttpApi;
  readonly known: Resources;
  readonly alarmEmail?: string | undefined;
}

/** One topic for all alarms; each names its section of the runbook. */
export const addAlarms = (stack: Stack, watched: Watched): void => {
  const topic = new Topic(stack, "alarms", { topicName: alarmTopic, enforceSSL: true });
  topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
  if (watched.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(watched.alarmEmail));

  const alarm = (id: string, kind: AlarmKind, meaning: string, metric: IMetric, threshold = 1): Alarm => {
    const made = new Alarm(stack, `${id}-alarm`, {
      alarmName: `redress-${id}`,
      alarmDescription: alarmText(kind, meaning),
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    made.addAlarmAction(new SnsAction(topic));
    return made;
  };

  for (const [id, fn] of watched.functions) {
    alarm(`${id}-errors`, "functionErrors", `${id} failed.`, fn.metricErrors({ period: PERIOD }));
    alarm(`${id}-throttles`, "functionThrottled", `${id} was throttled.`, fn.metricThrottles({ period: PERIOD }));
  }
  for (const { id, trigger } of watched.specs) {
    const fn = watched.functions.get(id);
    if (fn === undefined) continue;
    if (trigger === "log-stream") {
      const age = fn.metric("IteratorAge", { period: PERIOD, statistic: "Maximum" });
      alarm("dispatch-behind", "dispatchBehind", "Commits wait.", age, DISPATCH_BEHIND.toMilliseconds());
    }
    if (trigger === "every-minute") sweepSilent(stack, topic, fn);
  }
  for (const [name, queue] of Object.entries(watched.queues).filter(([name]) => name.endsWith("Dead"))) {
    const depth = (queue as Queues["dispatchDead"]).metricApproximateNumberOfMessagesVisible({ period: PERIOD });
    alarm(name.replace("Dead", "-dead-letters").toLowerCase(), "deadLetters", "Dead letters lie here.", depth);
  }
  for (const id of machines) {
    const machine = StateMachine.fromStateMachineArn(stack, `${id}-machine`, watched.known.machineOwnArn(id));
    alarm(`${id}-failed`, "machineFailed", `The ${id} machine failed.`, machine.metricFailed({ period: PERIOD }));
    alarm(`${id}-timed-out`, "machineFailed", `The ${id} machine ran out of time.`, machine.metricTimedOut());
  }
  alarm("api-faults", "apiFaults", "The API answers 5xx.", watched.api.metricServerError({ period: PERIOD }));
  for (const code of Object.values(alarmCodes)) {
    for (const { id, trigger } of watched.specs)
      if (trigger !== undefined || id === "workflow") countCode(stack, id, code);
    const said = new Metric({ namespace: metricNamespace, metricName: code, statistic: "Sum", period: PERIOD });
    alarm(code, code, `A function logged ${code}.`, said);
  }
};

/** No call in five minutes: the guarantee behind every deadline is gone, so silence is the alarm. */
const sweepSilent = (stack: Stack, topic: Topic, fn: IFunction): void => {
  const silent = new Alarm(stack, "sweep-silent-alarm", {
    alarmName: "redress-sweep-silent",
    alarmDescription: alarmText("sweepSilent", "The sweep did not run for five minutes."),
    metric: fn.metricInvocations({ period: PERIOD }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
  silent.addAlarmAction(new SnsAction(topic));
};

const countCode = (stack: Stack, id: string, code: string): void => {
  new MetricFilter(stack, `${id}-${code}`, {
    logGroup: LogGroup.fromLogGroupName(stack, `${id}-${code}-log`, logGroupName.function(id)),
    filterPattern: FilterPattern.stringValue("$.code", "=", code),
    metricNamespace,
    metricName: code,
    metricValue: "1",
  });
};
