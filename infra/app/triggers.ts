import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { Table } from "aws-cdk-lib/aws-dynamodb";
import { type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { FunctionSpec } from "../function-list.ts";
import type { Queues } from "./queues.ts";
import type { Resources } from "./resources.ts";

/** Commits in one call; each is answered for on its own. */
const BATCH = 25;
/** 1 call and 3 retries, then the record goes to the dead letters; the sweep finds its commit by the mark anyway. */
const STREAM_RETRIES = 3;
/** A record that has waited this long is the sweep's business: the stream keeps to what is new. */
const STREAM_AGE = Duration.hours(1);

const onLogStream = (stack: Stack, fn: IFunction, dead: Queue, known: Resources): void => {
  const log = Table.fromTableAttributes(stack, "log-table", {
    tableArn: known.tableArn("log"),
    tableStreamArn: known.logStreamArn,
  });
  fn.addEventSource(
    new DynamoEventSource(log, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: BATCH,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: STREAM_RETRIES,
      maxRecordAge: STREAM_AGE,
      onFailure: new SqsDlq(dead),
    }),
  );
  if (fn.role !== undefined) {
    Validations.of(fn.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "ListStreams knows no resource.",
    });
  }
};

const everyMinute = (stack: Stack, fn: IFunction, dead: Queue): void => {
  fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1), onFailure: new SqsDestination(dead) });
  new Schedule(stack, "every-minute", {
    description: "Looks for what dispatch, waits or notices left undone.",
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(fn, {
      // The next minute is the retry.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      deadLetterQueue: dead,
    }),
  });
};

const onMailEvents = (fn: IFunction, queue: Queue): void => {
  fn.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
  Validations.of(fn).acknowledge({
    id: "Serverless-LambdaEventSourceMappingDestination",
    reason: "The queue itself moves what fails to its dead letters.",
  });
};

/** Connects the functions with what calls them. */
export const addTriggers = (
  stack: Stack,
  specs: readonly FunctionSpec[],
  functions: ReadonlyMap<string, IFunction>,
  queues: Queues,
  known: Resources,
): void => {
  for (const { id, trigger } of specs) {
    const fn = functions.get(id);
    if (fn === undefined || trigger === undefined) continue;
    if (trigger === "log-stream") onLogStream(stack, fn, queues.dispatchDead, known);
    else if (trigger === "every-minute") everyMinute(stack, fn, queues.sweepDead);
    else onMailEvents(fn, queues.mailEvents);
  }
};
