import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";

const Body = z.object({ id: z.string() });
const client = new DynamoDBClient({});

/** The least that a function of this kind carries: it reads a body by a schema and writes one item. */
export const handler = async ({ body }: { body: string }): Promise<{ statusCode: number }> => {
  const { id } = Body.parse(JSON.parse(body));
  await client.send(new PutItemCommand({ TableName: "bare", Item: { pk: { S: id } } }));
  return { statusCode: 201 };
};
