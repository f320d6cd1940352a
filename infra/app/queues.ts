import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { queueNames } from "../names.ts";

export interface Queues {
  /** Records of the log's stream that dispatch failed on. */
  readonly dispatchDead: Queue;
  /** Records of the ledger's stream that notify failed on. */
  readonly notifyDead: Queue;
  /** Minutes whose sweep could not be started. */
  readonly sweepDead: Queue;
  /** What became of mails. */
  readonly mailEvents: Queue;
  readonly mailEventsDead: Queue;
}

/** The longest that SQS keeps a message: two weeks in which somebody may be on holiday. */
const KEPT = Duration.days(14);
/** Six times the handler's 30 s, as Lambda asks for. */
const VISIBILITY = Duration.seconds(180);
/** 5 × 3 minutes: a quarter of an hour of outage before an event counts as dead. */
const RECEIVES = 5;

export const addQueues = (stack: Stack): Queues => {
  const queue = (id: string, name: string, deadLetters?: Queue) =>
    new Queue(stack, id, {
      queueName: name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: KEPT,
      ...(deadLetters && {
        visibilityTimeout: VISIBILITY,
        deadLetterQueue: { queue: deadLetters, maxReceiveCount: RECEIVES },
      }),
    });
  const dead = (id: string, name: string) => {
    const made = queue(id, name);
    for (const rule of ["AwsSolutions-SQS3", "Serverless-SQSRedrivePolicy"]) {
      Validations.of(made).acknowledge({ id: rule, reason: "It holds dead letters itself." });
    }
    return made;
  };
  const mailEventsDead = dead("mail-events-dead", queueNames.mailEventsDead);
  return {
    dispatchDead: dead("dispatch-dead", queueNames.dispatchDead),
    notifyDead: dead("notify-dead", queueNames.notifyDead),
    sweepDead: dead("sweep-dead", queueNames.sweepDead),
    mailEventsDead,
    mailEvents: queue("mail-events-queue", queueNames.mailEvents, mailEventsDead),
  };
};
