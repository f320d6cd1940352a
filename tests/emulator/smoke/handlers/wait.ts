import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

export const handler = async ({ id, token }: { id: string; token: string }): Promise<void> => {
  const Item = { pk: { S: `WAIT#complaint#${id}` }, sk: { S: "WAIT" }, token: { S: token } };
  await client.send(new PutItemCommand({ TableName: process.env["WORK_TABLE"], Item }));
};
