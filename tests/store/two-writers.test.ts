import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Commit, CommitLog, StreamId } from "../../functions/application/ports/commit-log.ts";
import { createMemoryStore } from "../../local/store/memory-store.ts";
import { commitAfter, newStream } from "./commit-examples.ts";
import { createDynamoStoreUnderTest } from "./dynamo-store-under-test.ts";
import { withDynalite } from "./with-dynalite.ts";

/** A writer as every command handler is one: fold, append, and on a taken number fold again. */
const write = async (
  log: CommitLog,
  stream: StreamId,
  names: string[],
  pause: () => Promise<void>,
): Promise<Commit[]> => {
  const done: Commit[] = [];
  for (const commandId of names) {
    for (let open = true; open;) {
      await pause();
      const last = (await log.read(stream)).at(-1) ?? null;
      await pause();
      const answer = await log.append(commitAfter(stream, last, { commandId }));
      if (answer.kind === "appended") done.push(answer.commit);
      open = answer.kind === "taken";
    }
  }
  return done;
};

const neverLoseOrReorder = async (log: CommitLog, counts: [number, number], pause: () => Promise<void>) => {
  const stream = newStream();
  const names = (writer: string, count: number) => Array.from({ length: count }, (_, k) => `${writer}${k}`);
  const written = await Promise.all([
    write(log, stream, names("a", counts[0]), pause),
    write(log, stream, names("b", counts[1]), pause),
  ]);
  const stored = await log.read(stream);
  expect(stored.map(({ n }) => n)).toEqual(stored.map((_, k) => k + 1));
  expect(stored).toHaveLength(counts[0] + counts[1]);
  for (const commits of written) {
    const ids = new Set(commits.map(({ commandId }) => commandId));
    expect(stored.filter(({ commandId }) => ids.has(commandId))).toEqual(commits);
  }
};

const counts = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));

describe("two writers of one log", () => {
  const dynalite = withDynalite();
  let onDynalite: CommitLog;
  beforeEach(async () => {
    onDynalite = (await createDynamoStoreUnderTest(dynalite.client)).log;
  });

  it("never lose or reorder a commit, in memory, under every interleaving tried (RC-14)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), counts, async (scheduler, wanted) => {
        const { log } = createMemoryStore();
        const done = neverLoseOrReorder(log, wanted, () => scheduler.schedule(Promise.resolve()));
        await scheduler.waitFor(done);
      }),
      { numRuns: 200 },
    );
  });

  it("never lose or reorder a commit, on dynalite, under every interleaving tried (RC-14)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), counts, async (scheduler, wanted) => {
        const done = neverLoseOrReorder(onDynalite, wanted, () => scheduler.schedule(Promise.resolve()));
        await scheduler.waitFor(done);
      }),
      { numRuns: 8 },
    );
  });
});
