import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import type { RunningStore } from "../../local/store/start-dynalite.ts";
import { createDynamoStoreUnderTest, createTestTables } from "./dynamo-store-under-test.ts";
import { startDynamoDbLocal, whyNoDynamoDbLocal } from "./start-dynamodb-local.ts";
import { storeContract } from "./store-contract.ts";

const missing = whyNoDynamoDbLocal();
if (missing !== undefined) console.warn(`LEFT OUT: the store contract on Amazon's DynamoDB Local, because ${missing}.`);

describe.skipIf(missing !== undefined)("the store on Amazon's DynamoDB Local", () => {
  let server: RunningStore;
  let client: DynamoDBClient;
  beforeAll(async () => {
    server = await startDynamoDbLocal();
    client = createDynamoClient({ region: "us-east-1", endpoint: server.endpoint, requestMs: 30_000 });
    await createTestTables(client);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });
  storeContract(() => createDynamoStoreUnderTest(client));
});
