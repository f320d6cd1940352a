import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { Table } from "aws-cdk-lib/aws-dynamodb";
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { TableRole } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { noticePartition } from "../../functions/adapters/dynamodb/table-keys.ts";
import type { FunctionSpec, Trigger } from "../function-list.ts";
import type { Queues } from "./queues.ts";
import type { Resources } from "./resources.ts";

/** Commits or notices in one call; each is answered for on its own. */
const BATCH = 25;
/** 1 call and 3 retries, then the record goes to the dead letters; the sweep finds its commit or notice anyway. */
const STREAM_RETRIES = 3;
/** A record that has waited this long is the sweep's business: the stream keeps to what is new. */
const STREAM_AGE = Duration.hours(1);

/** A ledger's new entries only: waits and attempts stand in the same table. */
const inserted: unknown = FilterRule.isEqual("INSERT");
const ofNotice: unknown = FilterRule.beginsWith(noticePartition(""));
const newNotices: Record<string, unknown> = FilterCriteria.filter({
  eventName: inserted,
  dynamodb: { Keys: { pk: { S: ofNotice } } },
});

interface StreamOf {
  readonly role: TableRole;
  readonly streamArn: string;
  readonly dead: Queue;
  readonly filters?: Record<string, unknown>[];
}

const onStream = (
  stack: Stack,
  fn: IFunction,
  { role, streamArn, dead, filters }: StreamOf,
  known: Resources,
): void => {
  const table = Table.fromTableAttributes(stack, `${role}-table`, {
    tableArn: known.tableArn(role),
    tableStreamArn: streamArn,
  });
  fn.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: BATCH,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: STREAM_RETRIES,
      maxRecordAge: STREAM_AGE,
      onFailure: new SqsDlq(dead),
      ...(filters && { filters }),
    }),
  );
  if (fn.role !== undefined) {
    Validations.of(fn.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "ListStreams knows no resource.",
    });
  }
};

const everyMinute = (stack: Stack, id: string, fn: IFunction, dead: Queue): void => {
  fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1), onFailure: new SqsDestination(dead) });
  new Schedule(stack, `${id}-every-minute`, {
    description: `Looks for what was left undone: ${id}.`,
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
  const connect = (id: string, fn: IFunction, trigger: Trigger): void => {
    switch (trigger) {
      case "log-stream":
        onStream(stack, fn, { role: "log", streamArn: known.logStreamArn, dead: queues.dispatchDead }, known);
        return;
      case "ledger-stream":
        onStream(
          stack,
          fn,
          { role: "work", streamArn: known.workStreamArn, dead: queues.notifyDead, filters: [newNotices] },
          known,
        );
        return;
      case "every-minute":
        everyMinute(stack, id, fn, queues.sweepDead);
        return;
      case "mail-events":
        onMailEvents(fn, queues.mailEvents);
    }
  };
  for (const { id, triggers } of specs) {
    const fn = functions.get(id);
    if (fn !== undefined) for (const trigger of triggers) connect(id, fn, trigger);
  }
};
