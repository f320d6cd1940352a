import { randomBytes } from "node:crypto";
import { DeleteItemCommand, ScanCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createDynamoStore } from "../../functions/adapters/dynamodb/dynamo-store.ts";
import { tableNames } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { createTables } from "../../local/store/create-tables.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import type { StoreUnderTest } from "./store-under-test.ts";

export const testTables = tableNames("test");

export const createTestTables = (client: DynamoDBClient): Promise<void> => createTables(client, "test");

/** Every port on DynamoDB's protocol. The tables are made once and emptied for each test: far cheaper than new ones. */
export const createDynamoStoreUnderTest = async (client: DynamoDBClient): Promise<StoreUnderTest> => {
  await Promise.all(Object.values(testTables).map((table) => emptyTable(client, table)));
  const store = createDynamoStore({ client, tables: testTables, ring: createMasterKeyRing(randomBytes(32)) });
  return { ...store, settle: () => Promise.resolve() };
};

const emptyTable = async (client: DynamoDBClient, table: string): Promise<void> => {
  const { Items: items = [], LastEvaluatedKey: more } = await client.send(
    new ScanCommand({ TableName: table, ProjectionExpression: "pk, sk" }),
  );
  await Promise.all(items.map((key) => client.send(new DeleteItemCommand({ TableName: table, Key: key }))));
  if (more !== undefined) await emptyTable(client, table);
};
