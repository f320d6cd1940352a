import { setTimeout } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  partitionKey,
  sortKey,
  tableDefinitions,
  tableNames,
  type TableDefinition,
} from "../../functions/adapters/dynamodb/table-definitions.ts";

/** 500 × 10 ms: 5 s in all. */
const POLLS = 500;
const POLL_MS = 10;

/** Creates what is missing of the four tables and answers when all are ready. Existing ones stay as they are. */
export const createTables = async (client: DynamoDBClient, prefix: string): Promise<void> => {
  const names = tableNames(prefix);
  await Promise.all(tableDefinitions.map((definition) => createTable(client, names[definition.role], definition)));
};

const createTable = async (client: DynamoDBClient, name: string, definition: TableDefinition): Promise<void> => {
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: "HASH" as const },
    { AttributeName: sort, KeyType: "RANGE" as const },
  ];
  const attributes = [partitionKey, sortKey, ...definition.indexes.flatMap((index) => [index.partition, index.sort])];
  const indexes = definition.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: key(index.partition, index.sort),
    Projection:
      index.include.length === 0
        ? { ProjectionType: "KEYS_ONLY" as const }
        : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...index.include] },
  }));
  const command = new CreateTableCommand({
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: key(partitionKey, sortKey),
    AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: "S" })),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
  });
  await client.send(command).catch((fault: unknown) => {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  });
  for (let poll = 0; poll < POLLS; poll += 1) {
    if (await isActive(client, name)) return;
    await setTimeout(POLL_MS);
  }
  throw new Error(`table ${name} was not ready after ${(POLLS * POLL_MS) / 1000} s`);
};

const isActive = async (client: DynamoDBClient, name: string): Promise<boolean> =>
  (await client.send(new DescribeTableCommand({ TableName: name }))).Table?.TableStatus === "ACTIVE";
