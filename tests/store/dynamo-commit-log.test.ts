import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDynamoClient } from "../../functions/adapters/dynamodb/dynamo-client.ts";
import { createDynamoCommitLog } from "../../functions/adapters/dynamodb/dynamo-commit-log.ts";
import { BrokenHistory } from "../../functions/application/ports/commit-faults.ts";
import type { StreamId } from "../../functions/application/ports/commit-log.ts";
import { createMasterKeyRing } from "../../local/store/key-file-ring.ts";
import { commitAfter, grow, newStream } from "./commit-examples.ts";
import { testTables } from "./dynamo-store-under-test.ts";
import { addFaults } from "./faulty-client.ts";
import { createRawItems } from "./raw-items.ts";
import { withDynalite } from "./with-dynalite.ts";

const ring = createMasterKeyRing(randomBytes(32));

describe("the commit log on DynamoDB", () => {
  const dynalite = withDynalite();
  const table = testTables.log;
  const log = (over: { pageLimit?: number; keysRemembered?: number } = {}) =>
    createDynamoCommitLog({ client: dynalite.client, table, ring, ...over });
  const raw = () => createRawItems(dynalite.client);
  const grown = async (count: number): Promise<StreamId> => {
    const stream = newStream();
    await grow(log(), stream, count);
    return stream;
  };

  it("stores nothing personal in the clear (SC-01)", async () => {
    const stream = newStream();
    const secret = "Li Lei, 13800138000";
    await log().append(commitAfter(stream, null, { events: [{ type: "complaint-filed", sealed: { name: secret } }] }));
    const item = await raw().get(stream, 1);
    expect(item["body"]?.S).toContain("complaint-filed");
    for (const value of Object.values(item)) {
      expect(Buffer.from(value.B ?? value.S ?? "").includes("Li Lei")).toBe(false);
    }
  });

  it("holds the wrapped key in the first commit only", async () => {
    const stream = await grown(2);
    expect(Object.keys(await raw().get(stream, 1)).sort()).toEqual(
      ["body", "pendingAt", "pendingShard", "pk", "sealed", "sk", "wrappedKey"].sort(),
    );
    expect(await raw().get(stream, 2)).not.toHaveProperty("wrappedKey");
  });

  it("changes nothing but the two attributes of the mark when it clears or moves one", async () => {
    const stream = await grown(1);
    const { pendingShard, pendingAt, ...rest } = await raw().get(stream, 1);
    expect(pendingShard?.S).toMatch(/^PENDING#\d$/);
    await log().quarantine(stream, 1);
    expect(await raw().get(stream, 1)).toEqual({
      ...rest,
      pendingAt,
      pendingShard: { S: expect.stringMatching(/^QUARANTINE#\d$/) as string },
    });
    await log().clearPending(stream, 1);
    expect(await raw().get(stream, 1)).toEqual(rest);
  });

  it("leaves a dispatched commit alone when it is to be quarantined", async () => {
    const stream = await grown(1);
    await log().clearPending(stream, 1);
    const dispatched = await raw().get(stream, 1);
    await log().quarantine(stream, 1);
    expect(await raw().get(stream, 1)).toEqual(dispatched);
  });

  it("leaves no sealed part and no key of an erased log behind (OP-27)", async () => {
    const stream = await grown(3);
    await log().eraseStream(stream);
    for (const n of [1, 2, 3]) {
      const item = await raw().get(stream, n);
      expect(item).not.toHaveProperty("sealed");
      expect(item).not.toHaveProperty("wrappedKey");
    }
  });

  it("reads the same whatever the size of a page", async () => {
    const stream = await grown(7);
    const whole = await log().read(stream);
    expect(whole).toHaveLength(7);
    for (const pageLimit of [1, 2, 3, 7, 8]) expect(await log({ pageLimit }).read(stream)).toEqual(whole);
  });

  it("opens, goes on and finds with a key that no process remembers", async () => {
    const stream = await grown(2);
    const fresh = log({ keysRemembered: 0 });
    const [, second = null] = await fresh.read(stream);
    expect((await fresh.append(commitAfter(stream, second))).kind).toBe("appended");
    expect((await log().find(stream, 3))?.events[0]?.sealed).toEqual({ text: "the screen is dark (3)" });
  });

  it("answers taken when the answer to its own put was lost, and the commit is its own (design: Commits)", async () => {
    const client = createDynamoClient({ region: "us-east-1", endpoint: await endpointOf(dynalite.client) });
    const faults = addFaults(client);
    const lossy = createDynamoCommitLog({ client, table, ring });
    const stream = newStream();
    faults.loseAnswers("PutItem");
    expect(await lossy.append(commitAfter(stream, null, { commandId: "mine" }))).toEqual({ kind: "taken" });
    const [first = null] = await lossy.read(stream);
    expect(first?.commandId).toBe("mine");
    faults.loseAnswers("PutItem");
    expect(await lossy.append(commitAfter(stream, first, { commandId: "mine too" }))).toEqual({ kind: "taken" });
    expect(await lossy.find(stream, 2)).toMatchObject({ commandId: "mine too", previous: first?.hash });
    client.destroy();
  });

  it("throws when every attempt goes unanswered, though the commit is there", async () => {
    const client = createDynamoClient({
      region: "us-east-1",
      endpoint: await endpointOf(dynalite.client),
      maxAttempts: 1,
    });
    const faults = addFaults(client);
    const stream = newStream();
    faults.loseAnswers("PutItem");
    await expect(createDynamoCommitLog({ client, table, ring }).append(commitAfter(stream, null))).rejects.toThrow(
      "socket hang up",
    );
    expect(await log().read(stream)).toHaveLength(1);
    client.destroy();
  });

  it.each([
    ["a commit is missing in the middle", 3, async (stream: StreamId) => raw().remove(stream, 2)],
    ["the first commit is missing", 2, async (stream: StreamId) => raw().remove(stream, 1)],
    [
      "a body was edited",
      2,
      (stream: StreamId) =>
        raw().change(stream, 2, (item) => ({ body: { S: (item["body"]?.S ?? "").replace("system", "somebody") } })),
    ],
    ["a body is no JSON", 2, (stream: StreamId) => raw().change(stream, 2, () => ({ body: { S: "{" } }))],
    [
      "a sealed part was exchanged for that of another commit",
      2,
      async (stream: StreamId) => {
        const { sealed } = await raw().get(stream, 3);
        await raw().change(stream, 2, () => ({ sealed }));
      },
    ],
    [
      "an erased log's body was edited",
      3,
      async (stream: StreamId) => {
        await log().eraseStream(stream);
        await raw().change(stream, 2, (item) => ({
          body: { S: (item["body"]?.S ?? "").replace("system", "somebody") },
        }));
      },
    ],
    [
      "a commit came from another log",
      1,
      async (stream: StreamId) => {
        const other = await grown(1);
        await raw().change(stream, 1, () => ({}));
        const { pk, ...foreign } = await raw().get(other, 1);
        expect(pk?.S).toBe(other);
        await raw().put({ ...foreign, pk: { S: stream }, wrappedKey: undefined as never });
      },
    ],
  ] as const)("refuses to read when %s (SC-06)", async (_, n, tamper) => {
    const stream = await grown(3);
    await tamper(stream);
    const fault = await log()
      .read(stream)
      .catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(BrokenHistory);
    expect((fault as Error).message).toContain(`commit ${n} of ${stream}`);
  });
});

const endpointOf = async (client: { config: { endpoint?: () => Promise<{ port?: number }> } }): Promise<string> =>
  `http://127.0.0.1:${(await client.config.endpoint?.())?.port ?? 0}`;
