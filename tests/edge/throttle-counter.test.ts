import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateTableCommand, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { createThrottleCounter } from "../../functions/adapters/dynamodb/throttle-counter.ts";
import type { RunningStore } from "../../local/store/start-dynalite.ts";
import { startDynalite } from "../../local/store/start-dynalite.ts";

const table = "guard";
const keyOf = (text: string) => ({ pk: { S: text } });
let store: RunningStore;
let client: DynamoDBClient;

beforeAll(async () => {
  store = await startDynalite();
  client = createDynamoClient({ region: "local", endpoint: store.endpoint, maxAttempts: 1 });
  await client.send(
    new CreateTableCommand({
      TableName: table,
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
});
afterAll(async () => {
  client.destroy();
  await store.close();
});

describe("the throttle counter in DynamoDB", () => {
  it("counts every attempt once, also those at the same moment", async () => {
    const counter = createThrottleCounter({ client, table, keyOf });
    const counts = await Promise.all(Array.from({ length: 20 }, () => counter.add("access-code#203.0.113.7#1", 100)));
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await counter.add("access-code#203.0.113.8#1", 100)).toBe(1);
  });

  it("leaves the table's TTL to forget it", async () => {
    const counter = createThrottleCounter({ client, table, keyOf });
    await counter.add("x", 12_345);
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf("THROTTLE#x") }));
    expect(Item).toEqual({ pk: { S: "THROTTLE#x" }, count: { N: "1" }, expiresAt: { N: "12345" } });
  });

  it("names its fault when the table does not answer", async () => {
    const counter = createThrottleCounter({ client, table: "elsewhere", keyOf });
    await expect(counter.add("x", 1)).rejects.toMatchObject({ name: "StoreUnavailable" });
  });
});
