import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createDynamoClient } from "../functions/adapters/dynamodb/dynamo-client.ts";
import { createDynamoStore } from "../functions/adapters/dynamodb/dynamo-store.ts";
import { tableNames } from "../functions/adapters/dynamodb/table-definitions.ts";
import { createTables } from "../local/store/create-tables.ts";
import { createMasterKeyRing } from "../local/store/key-file-ring.ts";

const prefix = "bench";
const masterBytes = 32;

/** The ports of the store over the adapters of the cloud, the store itself in another process. */
export const openStore = async () => {
  const child = fork(join(import.meta.dirname, "store-process.ts"), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [endpoint] = (await once(child, "message")) as [string];
  const client = createDynamoClient({ region: "local", endpoint });
  const tables = tableNames(prefix);
  await createTables(client, prefix);
  const ring = createMasterKeyRing(new Uint8Array(masterBytes).fill(1));
  return {
    ...createDynamoStore({ client, tables, ring }),
    client,
    tables,
    close: async (): Promise<void> => {
      client.destroy();
      child.disconnect();
      await once(child, "exit");
    },
  };
};

export type BenchStore = Awaited<ReturnType<typeof openStore>>;
