import { DeleteItemCommand, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyResultV2 } from "aws-lambda";

const client = new DynamoDBClient({});
const outcome = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
    return "allowed";
  } catch (fault) {
    return fault instanceof Error ? fault.name : "fault";
  }
};

/** Who asks, whether the complaint waits in its workflow, and what the role refuses. */
export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyResultV2> => {
  const number = event.pathParameters?.["number"] ?? "";
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: process.env["WORK_TABLE"],
      Key: { pk: { S: `WAIT#complaint#${number}` }, sk: { S: "WAIT" } },
    }),
  );
  const Key = { pk: { S: `COMPLAINT#${number}` }, sk: { S: "COMMIT#000001" } };
  const deleting = await outcome(client.send(new DeleteItemCommand({ TableName: process.env["LOG_TABLE"], Key })));
  const { "custom:staff": staff } = event.requestContext.authorizer.jwt.claims;
  return { statusCode: 200, body: JSON.stringify({ waiting: Item !== undefined, deleting, staff }) };
};
