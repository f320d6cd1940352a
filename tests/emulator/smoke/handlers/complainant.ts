import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";

const client = new DynamoDBClient({});
const find = async (TableName: string | undefined, pk: string, sk: string) =>
  (await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true })))
    .Item;

/** What has become of a commit: 202 until dispatch has taken its mark off. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const number = event.pathParameters?.["number"] ?? "";
  const commit = await find(process.env["LOG_TABLE"], `COMPLAINT#${number}`, "COMMIT#000001");
  const row = await find(process.env["VIEWS_TABLE"], `SUMMARY#${number}`, "ROW");
  const pending = commit === undefined || "pendingShard" in commit;
  return { statusCode: pending ? 202 : 200, body: JSON.stringify({ row: row !== undefined }) };
};
