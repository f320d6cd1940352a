import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { create } from "dynalite/db/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { createTables } from "../../local/store/create-tables.ts";
import { mendIndexes } from "../../local/store/mend-indexes.ts";
import { startDynalite } from "../../local/store/start-dynalite.ts";

const table = "mended-log";
const rowPrefix = `index-global~${table}~pending~`;

describe("the indexes of a store whose process was killed", () => {
  let folder: string;
  let path: string;
  const commit = (pk: string, marked: boolean) => ({
    pk: { S: pk },
    sk: { S: "COMMIT#000001" },
    ...(marked ? { pendingShard: { S: "PENDING#0" }, pendingAt: { S: pk } } : {}),
  });
  /** Runs something against the store as its clients see it. */
  const withStore = async <T>(work: (client: ReturnType<typeof createDynamoClient>) => Promise<T>): Promise<T> => {
    const server = await startDynalite({ path });
    const client = createDynamoClient({ region: "local", endpoint: server.endpoint });
    try {
      await createTables(client, "mended");
      return await work(client);
    } finally {
      client.destroy();
      await server.close();
    }
  };
  const pending = () =>
    withStore(async (client) => {
      const { Items: items } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "pending",
          KeyConditionExpression: "pendingShard = :shard",
          ExpressionAttributeValues: { ":shard": { S: "PENDING#0" } },
        }),
      );
      return items?.map(({ pk }) => pk?.S);
    });
  /** Changes single rows behind the database's back, as a kill between two writes does. */
  const damage = async (work: (store: ReturnType<typeof create>, rows: [string, unknown][]) => Promise<void>) => {
    const store = create({ path });
    const rows: [string, unknown][] = [];
    for await (const [key, row] of store.db.iterator({ gte: rowPrefix, lt: `${rowPrefix}\uffff` }))
      rows.push([key, row]);
    await work(store, rows);
    await store.db.close();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "redress-mend-"));
    path = join(folder, "store");
    await withStore(async (client) => {
      for (const item of [commit("A", true), commit("B", true), commit("C", false)])
        await client.send(new PutItemCommand({ TableName: table, Item: item }));
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are left as they are when they agree with the tables", async () => {
    expect(await mendIndexes(path)).toBe(0);
    expect(await pending()).toEqual(["A", "B"]);
  });

  it("lose a row without an item and get the row of an item back, and no item changes", async () => {
    await damage(async ({ db }, [first, second]) => {
      await db.put(`${first?.[0] ?? ""}0`, { ...(first?.[1] as object), pk: { S: "ghost" } });
      await db.del(second?.[0] ?? "");
    });
    expect(await pending()).toEqual(["A", "ghost"]);
    expect(await mendIndexes(path)).toBe(2);
    expect(await pending()).toEqual(["A", "B"]);
    const ghost = await withStore((client) =>
      client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: "ghost" }, sk: { S: "COMMIT#000001" } } })),
    );
    expect(ghost.Item).toBeUndefined();
  });
});
