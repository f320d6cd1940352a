import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { DynamoDBStreamEvent } from "aws-lambda";

const dynamo = new DynamoDBClient({});
const files = new S3Client({});
const mail = new SESClient({});
const workflows = new SFNClient({});
const given = (name: string) => process.env[name] ?? "";

/** One of everything that dispatch may do. */
const dispatch = async (pk: string, sk: string) => {
  const number = pk.slice("COMPLAINT#".length);
  await workflows.send(
    new StartExecutionCommand({
      stateMachineArn: given("COMPLAINT_MACHINE_ARN"),
      name: `${number}-g1`,
      input: JSON.stringify({ id: number }),
    }),
  );
  const text = `From: ${given("MAIL_FROM")}\r\nTo: p@example.org\r\nSubject: ${number}\r\n\r\n${given("BASE_URL")}/x`;
  await mail.send(
    new SendRawEmailCommand({
      Source: given("MAIL_FROM"),
      Destinations: ["p@example.org"],
      RawMessage: { Data: Buffer.from(text) },
      ConfigurationSetName: given("MAIL_CONFIGURATION_SET"),
    }),
  );
  await files.send(
    new PutObjectCommand({ Bucket: given("REGISTER_BUCKET"), Key: `heads/${number}/000001`, Body: "x" }),
  );
  await dynamo.send(
    new PutItemCommand({ TableName: given("VIEWS_TABLE"), Item: { pk: { S: `SUMMARY#${number}` }, sk: { S: "ROW" } } }),
  );
  await dynamo.send(
    new UpdateItemCommand({
      TableName: given("LOG_TABLE"),
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: "REMOVE pendingShard, pendingAt",
      ConditionExpression: "attribute_exists(pk)",
    }),
  );
};

export const handler = async (event: DynamoDBStreamEvent): Promise<{ batchItemFailures: [] }> => {
  for (const { eventName, dynamodb } of event.Records) {
    const { pk, sk } = dynamodb?.Keys ?? {};
    if (eventName === "INSERT" && pk?.S !== undefined && sk?.S !== undefined) await dispatch(pk.S, sk.S);
  }
  return { batchItemFailures: [] };
};
