import { join } from "node:path";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { createDynamoHistorySource } from "../../functions/adapters/dynamodb/dynamo-history-source.ts";
import { createDynamoStore } from "../../functions/adapters/dynamodb/dynamo-store.ts";
import { tableNames } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { createTables } from "./create-tables.ts";
import { openFileErasureRegister, openFileHeadRegister } from "./file-registers.ts";
import { createKeyFileRing } from "./key-file-ring.ts";
import { startDynalite } from "./start-dynalite.ts";

const PREFIX = "redress";
const REGION = "local";

/**
 * The whole store of one machine in a folder: the embedded database, the key file, the head and erasure registers. The very
 * adapters of the cloud, only the endpoint differs. Refuses a folder that is in use.
 */
export const openLocalStore = async (folder: string) => {
  const server = await startDynalite({ path: join(folder, "store") });
  const client = createDynamoClient({ region: REGION, endpoint: server.endpoint });
  const tables = tableNames(PREFIX);
  await createTables(client, PREFIX);
  const ring = createKeyFileRing(join(folder, "master.key"));
  const heads = await openFileHeadRegister(join(folder, "heads.jsonl"));
  const erasures = await openFileErasureRegister(join(folder, "erasures.jsonl"));
  return {
    ...createDynamoStore({ client, tables, ring }),
    heads,
    erasures,
    history: createDynamoHistorySource({ client, table: tables.log, ring }),
    client,
    tables,
    ring,
    endpoint: server.endpoint,
    async close(): Promise<void> {
      client.destroy();
      heads.close();
      erasures.close();
      await server.close();
    },
  };
};
