import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { createDynamoCommitLog } from "../../functions/adapters/dynamodb/dynamo-commit-log.ts";
import { createDynamoHistorySource } from "../../functions/adapters/dynamodb/dynamo-history-source.ts";
import { BODY_VERSION } from "../../functions/adapters/seal/commit-body.ts";
import type { Commit, StreamId } from "../../functions/application/ports/commit-log.ts";
import { verifyLog } from "../../functions/application/verify-log.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import { testTables } from "./dynamo-store-under-test.ts";
import { createRawItems } from "./raw-items.ts";
import { withDynalite } from "./with-dynalite.ts";

const Value = z.union([z.object({ S: z.string() }), z.object({ B: z.base64() })]);
/** Items as a store of that version wrote them, and what they have to read as for ever. Never edit one. */
const Golden = z.object({
  masterKey: z.base64(),
  items: z.array(z.record(z.string(), Value)),
  commits: z.array(z.looseObject({ stream: z.string(), hash: z.string() })),
});

const folder = new URL("golden/", import.meta.url);
const versions = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("golden commits", () => {
  const dynalite = withDynalite();

  it("exist for every version that was ever written", () => {
    expect(versions).toEqual(Array.from({ length: BODY_VERSION }, (_, k) => `version-${k + 1}.json`));
  });

  it.each(versions)("read for ever as they did when they were written: %s", async (name) => {
    const golden = Golden.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    const raw = createRawItems(dynalite.client);
    for (const item of golden.items) {
      const values = Object.entries(item).map(
        ([attribute, value]) => [attribute, "B" in value ? { B: Buffer.from(value.B, "base64") } : value] as const,
      );
      await raw.put(Object.fromEntries(values));
    }
    const at = {
      client: dynalite.client,
      table: testTables.log,
      ring: createMasterKeyRing(Buffer.from(golden.masterKey, "base64")),
    };
    const stream = (golden.commits[0]?.stream ?? "") as StreamId;
    const commits: Commit[] = await createDynamoCommitLog(at).read(stream);
    expect(commits).toEqual(golden.commits);
    const heads = golden.commits.map(({ hash }, k) => ({ n: k + 1, hash }));
    expect(verifyLog(await createDynamoHistorySource(at).inspect(stream), heads, false)).toEqual([]);
  });
});
