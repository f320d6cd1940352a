import { CreateTableCommand, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createThrottleCounter } from "../../functions/adapters/dynamodb/throttle-counter.ts";

const dynalite = createRequire(import.meta.url)("dynalite") as (options: object) => Server;
const table = "guard";
const server = dynalite({ createTableMs: 0 });
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const clientOf = (port: number) =>
  new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: "local", credentials, maxAttempts: 1 });
const keyOf = (text: string) => ({ pk: { S: text } });
let client: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  client = clientOf((server.address() as AddressInfo).port);
  await client.send(
    new CreateTableCommand({
      TableName: table,
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
});
afterAll(() => {
  client.destroy();
  server.close();
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
