import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";

const client = new DynamoDBClient({});

/** One commit, marked pending; its number is the body. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const number = event.body ?? "";
  const item = { pk: `COMPLAINT#${number}`, sk: "COMMIT#000001", pendingShard: "PENDING#0", pendingAt: "2026-11-21" };
  await client.send(
    new PutItemCommand({
      TableName: process.env["LOG_TABLE"],
      Item: Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }])),
    }),
  );
  return { statusCode: 201, body: JSON.stringify({ number, node: process.version, routeKey: event.routeKey }) };
};
