import { GetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { createDynamoSummaryStore } from "../../functions/adapters/dynamodb/dynamo-summary-store.ts";
import { keyValues } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { queuePlace } from "../../functions/adapters/dynamodb/summary-item.ts";
import { queueEntryKey } from "../../functions/adapters/dynamodb/table-keys.ts";
import type { SummaryRow } from "../../functions/application/ports/views.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { startDynalite, type RunningStore } from "../../local/store/start-dynalite.ts";
import { start } from "./commit-examples.ts";
import { exampleRow } from "./contract-summary-store.ts";
import { createDynamoStoreUnderTest, createTestTables, testTables } from "./dynamo-store-under-test.ts";
import { addFaults, type Faults } from "./faulty-client.ts";

describe("queue entries after crashes and races", () => {
  let server: RunningStore;
  let client: DynamoDBClient;
  let faults: Faults;
  beforeAll(async () => {
    server = await startDynalite();
    client = createDynamoClient({ region: "us-east-1", endpoint: server.endpoint });
    await createTestTables(client);
    faults = addFaults(client);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  const queuesOf = async (names: string[]): Promise<string[]> => {
    const summaries = createDynamoSummaryStore({ client, table: testTables.views });
    const counts = await Promise.all(names.map((name) => summaries.count(name)));
    return names.filter((_, k) => counts[k] === 1);
  };

  it("are those of the row once the dispatch has run again, wherever it died", async () => {
    const before = exampleRow({ n: 1, queues: ["a", "b", "c"] });
    const after = { ...before, n: 2, dueBy: plusMillis(start, 5), queues: ["c", "d", "e"] };
    for (let writes = 0; writes <= 6; writes += 1) {
      const { summaries } = await createDynamoStoreUnderTest(client);
      await summaries.put(before);
      faults.dieAfter(writes);
      await summaries.put(after).catch(() => undefined);
      faults.revive();
      expect(await summaries.put(after)).toBe("stored");
      expect(await queuesOf(["a", "b", "c", "d", "e"])).toEqual(["c", "d", "e"]);
      expect((await summaries.list("c", 10)).rows).toEqual([after]);
    }
  });

  it("are those of the later row when an earlier commit's dispatch is repeated after it", async () => {
    const early = exampleRow({ n: 1, queues: ["a", "b"] });
    const late = { ...early, n: 2, queues: ["b", "c"] };
    for (let writes = 0; writes <= 3; writes += 1) {
      const { summaries } = await createDynamoStoreUnderTest(client);
      faults.dieAfter(writes);
      await summaries.put(early).catch(() => undefined);
      faults.dieAfter(writes);
      await summaries.put(late).catch(() => undefined);
      faults.revive();
      await summaries.put(late);
      expect(await summaries.put(early)).toBe("stale");
      expect(await queuesOf(["a", "b", "c"])).toEqual(["b", "c"]);
    }
  });

  it("never show a row in a queue it left, though its entry is still there", async () => {
    const { summaries } = await createDynamoStoreUnderTest(client);
    const row = exampleRow({ n: 1, queues: ["a"] });
    await summaries.put(row);
    faults.dieAfter(1);
    await summaries.put({ ...row, n: 2, queues: ["b"] }).catch(() => undefined);
    faults.revive();
    expect(await queuesOf(["a", "b"])).toEqual(["a"]);
    expect(await summaries.list("a", 10)).toEqual({ rows: [] });
  });

  /** Puts `slow` and stops it at its next write of a kind; puts `fast` meanwhile; then lets `slow` go on, or die after that write. */
  const overtake = async (
    slow: SummaryRow,
    fast: SummaryRow,
    held: "PutItem" | "DeleteItem",
    then: "goes on" | "dies",
  ) => {
    const summaries = createDynamoSummaryStore({ client, table: testTables.views });
    // The row itself is a put too: hold the one after it.
    const row = held === "PutItem" ? faults.hold("PutItem") : undefined;
    const entry = row === undefined ? faults.hold("DeleteItem") : undefined;
    const running = summaries.put(slow).catch(() => "died");
    await row?.reached;
    const hold = entry ?? faults.hold("PutItem");
    row?.release();
    await hold.reached;
    await summaries.put(fast);
    if (then === "dies") faults.dieAfter(0);
    hold.release();
    await running;
    faults.revive();
    return summaries;
  };
  const base = exampleRow();
  const row = (n: number, queues: string[], ms = 1): SummaryRow => ({
    ...base,
    n,
    queues,
    dueBy: plusMillis(start, ms),
  });

  it("are put right by a slow writer that was overtaken", async () => {
    await createDynamoStoreUnderTest(client);
    const summaries = await overtake(row(1, ["a"]), row(2, ["b"]), "PutItem", "goes on");
    expect(await queuesOf(["a", "b"])).toEqual(["b"]);
    expect((await summaries.list("b", 10)).rows).toEqual([row(2, ["b"])]);
  });

  it("are not overwritten by a slow writer that was overtaken and then died", async () => {
    await createDynamoStoreUnderTest(client);
    await overtake(row(1, ["a"], 1), row(2, ["a"], 2), "PutItem", "dies");
    const { Item: entry } = await client.send(
      new GetItemCommand({ TableName: testTables.views, Key: keyValues(queueEntryKey(base.number, "a")) }),
    );
    expect(entry).toMatchObject({ n: { N: "2" }, queueAt: { S: queuePlace(row(2, ["a"], 2)) } });
  });

  it("are not deleted by a slow writer that was overtaken and then died", async () => {
    const { summaries } = await createDynamoStoreUnderTest(client);
    await summaries.put(row(1, ["a"], 1));
    await overtake(row(2, ["b"], 2), row(3, ["a"], 3), "DeleteItem", "dies");
    expect(await queuesOf(["a"])).toEqual(["a"]);
  });
});
