import { type Stack, Validations } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { alarmTopic } from "../names.ts";
import { type AlarmKind, alarmText } from "./alarm-list.ts";

/** Too many (by default one), or too few, in one period. No data counts as zero. */
type Limit = { readonly atLeast: number } | { readonly below: number };

export type RaiseAlarm = (id: string, kind: AlarmKind, meaning: string, metric: IMetric, limit?: Limit) => void;

const comparison = (limit: Limit) =>
  "below" in limit
    ? {
        threshold: limit.below,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }
    : {
        threshold: limit.atLeast,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      };

/** Makes the topic of all alarms, which `email` hears, and answers what adds one to it. */
export const raiseAlarms = (stack: Stack, email: string | undefined): RaiseAlarm => {
  const topic = new Topic(stack, "alarms", { topicName: alarmTopic, enforceSSL: true });
  topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  Validations.of(topic).acknowledge({
    id: "Serverless-SNSRedrivePolicy",
    reason: "Its subscriber is a person's mailbox; the state of every alarm stays visible in CloudWatch.",
  });
  return (id, kind, meaning, metric, limit = { atLeast: 1 }) => {
    const alarm = new Alarm(stack, `${id}-alarm`, {
      alarmName: `redress-${id}`,
      alarmDescription: alarmText(kind, meaning),
      metric,
      evaluationPeriods: 1,
      ...comparison(limit),
    });
    alarm.addAlarmAction(new SnsAction(topic));
  };
};
