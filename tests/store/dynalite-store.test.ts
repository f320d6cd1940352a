import { describe } from "vitest";
import { createDynamoStoreUnderTest } from "./dynamo-store-under-test.ts";
import { storeContract } from "./store-contract.ts";
import { withDynalite } from "./with-dynalite.ts";

describe("the store on dynalite", () => {
  const dynalite = withDynalite();
  storeContract(() => createDynamoStoreUnderTest(dynalite.client));
});
