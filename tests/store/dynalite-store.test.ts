import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { startDynalite, type RunningStore } from "../../local/store/start-dynalite.ts";

import { createDynamoStoreUnderTest, createTestTables } from "./dynamo-store-under-test.ts";
import { storeContract } from "./store-contract.ts";

describe("the store on dynalite", () => {
  let server: RunningStore;
  let client: DynamoDBClient;
  beforeAll(async () => {
    server = await startDynalite();
    client = createDynamoClient({ region: "us-east-1", endpoint: server.endpoint });
    await createTestTables(client);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });
  storeContract(() => createDynamoStoreUnderTest(client));
});
