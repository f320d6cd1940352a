import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { CfnSubscription, Topic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { mailNames } from "../names.ts";

/** Opens and clicks are not among them: counting those would put signed links into addresses of others. */
const events = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.DELIVERY_DELAY,
];

/**
 * The sending side, in the region that sends: the identity, a configuration set without tracking, and the way of its events
 * to the queue in the stacks' own region.
 */
export const addMail = (stack: Stack, { identity, queueArn }: { identity: string; queueArn: string }): void => {
  const set = new ConfigurationSet(stack, "mail", {
    configurationSetName: mailNames.configurationSet,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
  });
  new EmailIdentity(stack, "mail-identity", {
    identity: Identity.domain(identity),
    configurationSet: set,
  }).applyRemovalPolicy(RemovalPolicy.RETAIN);

  const topic = new Topic(stack, "mail-event-topic", { topicName: mailNames.eventTopic, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      actions: ["sns:Publish"],
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "AWS:SourceAccount": stack.account } },
    }),
  );
  new ConfigurationSetEventDestination(stack, "mail-event-destination", {
    configurationSet: set,
    destination: EventDestination.snsTopic(topic),
    events,
  });
  const subscription = new CfnSubscription(stack, "mail-event-subscription", {
    topicArn: topic.topicArn,
    protocol: "sqs",
    endpoint: queueArn,
    rawMessageDelivery: true,
  });
  Validations.of(subscription).acknowledge({
    id: "Serverless-SNSRedrivePolicy",
    reason:
      "The topic may be in another region than any queue of ours; it tries for 23 days, and doubts are settled by staff.",
  });
};

/** Lets the topic, wherever it is, put events into the queue. */
export const acceptMailEvents = (stack: Stack, queue: Queue, mailRegion: string): void => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      actions: ["sqs:SendMessage"],
      principals: [new ServicePrincipal("sns.amazonaws.com")],
      resources: [queue.queueArn],
      conditions: {
        ArnEquals: {
          "aws:SourceArn": `arn:${stack.partition}:sns:${mailRegion}:${stack.account}:${mailNames.eventTopic}`,
        },
      },
    }),
  );
};
