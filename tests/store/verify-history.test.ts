import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Item } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { createDynamoCommitLog } from "../../functions/adapters/dynamodb/dynamo-commit-log.ts";
import { createDynamoHistorySource } from "../../functions/adapters/dynamodb/dynamo-history-source.ts";
import type { StreamId } from "../../functions/application/ports/commit-log.ts";
import { createHistoryVerifier } from "../../functions/application/verify-history.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import { createMemoryErasureRegister, createMemoryHeadRegister } from "../../local/store/memory-small-stores.ts";
import { reportHistory } from "../../local/store/report-history.ts";
import { grow, newStream } from "./commit-examples.ts";
import { createDynamoStoreUnderTest, testTables } from "./dynamo-store-under-test.ts";
import { createRawItems } from "./raw-items.ts";
import { withDynalite } from "./with-dynalite.ts";

const ring = createMasterKeyRing(randomBytes(32));

describe("npm run verify (RC-14, SC-06; design section 6 point 8)", () => {
  const dynalite = withDynalite();
  let heads = createMemoryHeadRegister();
  let erasures = createMemoryErasureRegister();
  let stream: StreamId;
  const log = () => createDynamoCommitLog({ client: dynalite.client, table: testTables.log, ring });
  const raw = () => createRawItems(dynalite.client);

  const verify = async (withKeys = true) => {
    const source = createDynamoHistorySource({
      client: dynalite.client,
      table: testTables.log,
      ...(withKeys && { ring }),
    });
    const lines: string[] = [];
    const whole = await reportHistory(createHistoryVerifier({ source, heads, erasures })(), (line) => lines.push(line));
    return { whole, lines };
  };

  /** A log of five commits of which the head register has seen `dispatched`. */
  const growLog = async (dispatched = 5): Promise<StreamId> => {
    const grown = newStream();
    const commits = await grow(log(), grown, 5);
    for (const { n, hash } of commits.slice(0, dispatched)) await heads.append({ stream: grown, n, hash });
    return grown;
  };

  beforeEach(async () => {
    await createDynamoStoreUnderTest(dynalite.client);
    heads = createMemoryHeadRegister();
    erasures = createMemoryErasureRegister();
    stream = await growLog();
  });

  it("finds nothing wrong in logs nobody touched, policies beside them", async () => {
    await growLog(3);
    await raw().put({ pk: { S: "POLICY#d1" }, sk: { S: "POLICY" }, text: { S: "grades: []" } });
    expect(await verify()).toEqual({ whole: true, lines: ["10 commits in 2 logs verified: nothing wrong"] });
    expect((await verify(false)).whole).toBe(true);
  });

  const edit = (text: string) => (item: Item) => ({ body: { S: (item["body"]?.S ?? "").replace("system", text) } });

  it.each<[string, number, () => Promise<unknown>]>([
    ["an edited body", 2, () => raw().change(stream, 2, edit("staff:x"))],
    [
      "an edited body that no head has seen yet",
      5,
      async () => {
        stream = await growLog(2);
        await raw().change(stream, 5, edit("staff:x"));
      },
    ],
    [
      "an exchanged sealed part",
      4,
      async () => {
        const { sealed } = await raw().get(stream, 3);
        await raw().change(stream, 4, () => ({ sealed }));
      },
    ],
    ["a removed sealed part", 3, () => raw().change(stream, 3, () => ({ sealed: undefined }))],
    ["a removed commit", 3, () => raw().remove(stream, 3)],
    ["a removed first commit", 1, () => raw().remove(stream, 1)],
    ["a cut-off tail", 5, () => raw().remove(stream, 5)],
    [
      "a removed log",
      1,
      async () => {
        for (const n of [1, 2, 3, 4, 5]) await raw().remove(stream, n);
      },
    ],
    [
      "a commit of another log in its place",
      2,
      async () => {
        const other = await raw().get(await growLog(), 2);
        await raw().change(stream, 2, () => ({ body: other["body"], sealed: other["sealed"] }));
      },
    ],
    [
      "two commits that changed places",
      2,
      async () => {
        const [two, three] = [await raw().get(stream, 2), await raw().get(stream, 3)];
        await raw().change(stream, 2, () => ({ body: three["body"], sealed: three["sealed"] }));
        await raw().change(stream, 3, () => ({ body: two["body"], sealed: two["sealed"] }));
      },
    ],
    [
      "an exchanged key",
      1,
      async () => {
        const { wrappedKey } = await raw().get(await growLog(), 1);
        await raw().change(stream, 1, () => ({ wrappedKey }));
      },
    ],
    [
      "a phantom commit without a body",
      3,
      () => raw().change(stream, 3, () => ({ body: undefined, sealed: undefined })),
    ],
    ["an erasure that nobody ordered", 1, () => log().eraseStream(stream)],
  ])("names log and commit of %s", async (_, n, tamper) => {
    await tamper();
    const { whole, lines } = await verify();
    expect(whole).toBe(false);
    expect(lines.some((line) => line.startsWith(`${stream} commit ${n}: `))).toBe(true);
  });

  it("accepts an erasure on record, but not a changed body in the erased log (OP-27)", async () => {
    await erasures.append(stream);
    await log().eraseStream(stream);
    expect((await verify()).whole).toBe(true);
    await raw().change(stream, 2, edit("staff:x"));
    expect((await verify()).whole).toBe(false);
  });

  it("finds any single changed byte of a body or a sealed part", async () => {
    const originals = await Promise.all([1, 2, 3, 4, 5].map((n) => raw().get(stream, n)));
    const place = fc.record({
      n: fc.integer({ min: 1, max: 5 }),
      part: fc.constantFrom("body", "sealed"),
      at: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 127 }), async ({ n, part, at }, flip) => {
        const original = originals[n - 1] ?? {};
        const bytes = Buffer.from(part === "body" ? (original["body"]?.S ?? "") : (original["sealed"]?.B ?? ""));
        bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ flip, at % bytes.length);
        await raw().put({ ...original, [part]: part === "body" ? { S: bytes.toString() } : { B: bytes } });
        const { whole, lines } = await verify();
        await raw().put(original);
        expect(whole).toBe(false);
        expect(lines.some((line) => line.startsWith(`${stream} commit ${n}: `))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
