import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createDynamoStore } from "../../functions/adapters/dynamodb/dynamo-store.ts";
import { tableNames } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { createTables } from "../../local/store/create-tables.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import type { StoreUnderTest } from "./store-under-test.ts";

let prefixes = 0;

/** Every port on DynamoDB's protocol, in tables nobody else uses. */
export const createDynamoStoreUnderTest = async (client: DynamoDBClient): Promise<StoreUnderTest> => {
  const prefix = `test${(prefixes += 1)}`;
  await createTables(client, prefix);
  const store = createDynamoStore({ client, tables: tableNames(prefix), ring: createMasterKeyRing(randomBytes(32)) });
  return { ...store, settle: () => Promise.resolve() };
};
