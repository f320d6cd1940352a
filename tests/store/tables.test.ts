import { describe, expect, it } from "vitest";
import { sizeOfItem } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { tableDefinitions, tableNames, tableRoles } from "../../functions/adapters/dynamodb/table-definitions.ts";
import * as keys from "../../functions/adapters/dynamodb/table-keys.ts";
import type { StreamId } from "../../functions/application/ports/commit-log.ts";

describe("tables and keys", () => {
  it("has one definition per role, and names of its own for each", () => {
    expect(tableDefinitions.map(({ role }) => role)).toEqual([...tableRoles]);
    expect(Object.values(tableNames("redress"))).toEqual([
      "redress-log",
      "redress-work",
      "redress-views",
      "redress-guard",
    ]);
  });

  it("lets time delete only what guards, never anything of a complaint", () => {
    expect(tableDefinitions.filter(({ timeToLive }) => timeToLive !== undefined).map(({ role }) => role)).toEqual([
      "guard",
    ]);
  });

  it("streams keys only, never content: of the log and of the notice ledger (SC-01)", () => {
    expect(tableDefinitions.filter(({ stream }) => stream !== undefined)).toMatchObject([
      { role: "log", stream: "KEYS_ONLY" },
      { role: "work", stream: "KEYS_ONLY" },
    ]);
  });

  it("orders commits as text as it does as numbers", () => {
    const numbers = [1, 2, 9, 10, 99, 100, 99_999, 999_999];
    const sorted = numbers.map((n) => keys.commitKey("S" as StreamId, n).sk);
    expect([...sorted].sort()).toEqual(sorted);
    expect(sorted[0]).toBe("COMMIT#000001");
  });

  it.each([-1, 1.5, 1_000_000, NaN])("has no key for commit %s", (n) => {
    expect(() => keys.commitKey("S" as StreamId, n)).toThrow(RangeError);
  });

  it("reads every key back to what it was made from", () => {
    const stream = "COMPLAINT#7K3M" as StreamId;
    expect(keys.commitOf(keys.commitKey(stream, 12))).toEqual({ stream, n: 12 });
    expect(keys.waitOf(keys.waitKey("approval", "7K3M#a1"))).toEqual({ machine: "approval", id: "7K3M#a1" });
    expect(keys.noticeIdOf(keys.noticeKey("7K3M#12#3"))).toBe("7K3M#12#3");
    expect(keys.queueEntryOf(keys.queueEntryKey("7K3M", "mine:a#b"))).toEqual({ number: "7K3M", queue: "mine:a#b" });
    expect(keys.queueEntryOf(keys.summaryKey("7K3M"))).toEqual({ number: "7K3M", queue: undefined });
  });

  it("spreads entries over all shards of an index, the same one for the same key", () => {
    const shards = Array.from({ length: 4_000 }, (_, k) => keys.shardOf("DUE", `COMPLAINT#${k}`));
    const counts = keys.shardsOf("DUE").map((shard) => shards.filter((found) => found === shard).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4_000);
    expect(Math.min(...counts)).toBeGreaterThan(700);
    expect(keys.shardOf("DUE", "COMPLAINT#1")).toBe(shards[1]);
  });

  it("counts an item as DynamoDB does: names and values in UTF-8", () => {
    expect(sizeOfItem({ pk: { S: "ab" }, n: { N: "12" }, b: { B: new Uint8Array(5) } })).toBe(4 + 3 + 6);
    expect(sizeOfItem({ é: { S: "你" } })).toBe(2 + 3);
  });
});
