import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { startDynalite, type RunningStore } from "../../local/store/start-dynalite.ts";
import { createTestTables } from "./dynamo-store-under-test.ts";

/** A dynalite in memory with the test tables for all tests of a file; the client exists once tests run. */
export const withDynalite = (): { readonly client: DynamoDBClient } => {
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
  return {
    get client() {
      return client;
    },
  };
};
