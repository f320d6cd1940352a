import { beforeEach, describe, expect, it } from "vitest";
import { CommitTooLarge, LogErased } from "../../functions/application/ports/commit-faults.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { commitAfter, grow, newStream, start } from "./commit-examples.ts";
import type { MakeStore, StoreUnderTest } from "./store-under-test.ts";

export const commitLogContract = (make: MakeStore): void => {
  describe("commit log", () => {
    let store: StoreUnderTest;
    beforeEach(async () => {
      store = await make();
    });

    it("answers an empty list for a log that does not exist", async () => {
      expect(await store.log.read(newStream())).toEqual([]);
      expect(await store.log.find(newStream(), 1)).toBeUndefined();
    });

    it("gives back what was appended, sealed parts included, in order (RC-14)", async () => {
      const stream = newStream();
      const commits = await grow(store.log, stream, 3);
      expect(await store.log.read(stream)).toEqual(commits);
      expect(commits.map(({ n }) => n)).toEqual([1, 2, 3]);
      expect(commits.map(({ previous }) => previous)).toEqual([null, commits[0]?.hash, commits[1]?.hash]);
      expect(commits[0]?.events[0]?.sealed).toEqual({ text: "the screen is dark (1)" });
      expect(commits[0]?.events[1]).not.toHaveProperty("sealed");
    });

    it("reads on from a commit that a snapshot already holds", async () => {
      const stream = newStream();
      const commits = await grow(store.log, stream, 4);
      expect(await store.log.read(stream, 2)).toEqual(commits.slice(2));
      expect(await store.log.read(stream, 4)).toEqual([]);
    });

    it("finds a single commit, the first and a later one", async () => {
      const stream = newStream();
      const commits = await grow(store.log, stream, 3);
      expect(await store.log.find(stream, 1)).toEqual(commits[0]);
      expect(await store.log.find(stream, 3)).toEqual(commits[2]);
      expect(await store.log.find(stream, 4)).toBeUndefined();
    });

    it("refuses a second commit of the same number and keeps the first (SC-06)", async () => {
      const stream = newStream();
      const [first] = await grow(store.log, stream, 1);
      const rival = commitAfter(stream, null, { commandId: "rival" });
      expect(await store.log.append(rival)).toEqual({ kind: "taken" });
      expect(await store.log.read(stream)).toEqual([first]);
    });

    it("lets exactly one of ten simultaneous writers have a commit number", async () => {
      const stream = newStream();
      const [first = null] = await grow(store.log, stream, 1);
      const writers = Array.from({ length: 10 }, (_, k) => commitAfter(stream, first, { commandId: `writer-${k}` }));
      const answers = await Promise.all(writers.map((commit) => store.log.append(commit)));
      const won = answers.flatMap((answer) => (answer.kind === "appended" ? [answer.commit] : []));
      expect(won).toHaveLength(1);
      expect((await store.log.read(stream))[1]).toEqual(won[0]);
    });

    it("refuses to begin a log twice over or in the middle", async () => {
      const stream = newStream();
      await expect(store.log.append(commitAfter(stream, null, { previous: "ab" }))).rejects.toThrow(RangeError);
      await expect(store.log.append(commitAfter(stream, null, { n: 2 }))).rejects.toThrow(RangeError);
      expect(await store.log.read(stream)).toEqual([]);
    });

    it("refuses a commit that no item can hold, by name, and writes nothing", async () => {
      const stream = newStream();
      const [first = null] = await grow(store.log, stream, 1);
      const tooLarge = commitAfter(stream, first, { events: [{ type: "noted", sealed: "x".repeat(410_000) }] });
      await expect(store.log.append(tooLarge)).rejects.toThrow(CommitTooLarge);
      const large = commitAfter(stream, first, { events: [{ type: "noted", sealed: "x".repeat(390_000) }] });
      expect((await store.log.append(large)).kind).toBe("appended");
      expect(await store.log.read(stream)).toHaveLength(2);
    });

    it("reads a log of more than one megabyte whole and in order", async () => {
      const stream = newStream();
      const commits = await grow(store.log, stream, 5, { events: [{ type: "noted", sealed: "y".repeat(250_000) }] });
      expect(await store.log.read(stream)).toEqual(commits);
    });

    it("marks every commit for dispatch, oldest first, until the mark is cleared", async () => {
      const streams = [newStream(), newStream(), newStream()] as const;
      for (const [k, stream] of streams.entries()) {
        await store.log.append(commitAfter(stream, null, { at: plusMillis(start, 3 - k) }));
      }
      await store.settle();
      const oldestFirst = [...streams].reverse().map((stream) => ({ stream, n: 1 }));
      expect(await store.log.listPending(10)).toEqual(oldestFirst);
      expect(await store.log.listPending(2)).toEqual(oldestFirst.slice(0, 2));
      await store.log.clearPending(streams[2], 1);
      await store.log.clearPending(streams[2], 1);
      await store.settle();
      expect(await store.log.listPending(10)).toEqual(oldestFirst.slice(1));
      expect(await store.log.find(streams[2], 1)).toMatchObject({ n: 1 });
    });

    it("creates no phantom commit when the mark of a missing one is cleared or moved", async () => {
      const stream = newStream();
      await store.log.clearPending(stream, 1);
      await store.log.quarantine(stream, 1);
      await store.settle();
      expect(await store.log.read(stream)).toEqual([]);
      expect(await store.log.listPending(10)).toEqual([]);
      expect(await store.log.listQuarantined(10)).toEqual([]);
    });

    it("moves a commit into quarantine, where it is listed apart and can still be cleared", async () => {
      const stream = newStream();
      await grow(store.log, stream, 2);
      await store.log.quarantine(stream, 1);
      await store.settle();
      expect(await store.log.listPending(10)).toEqual([{ stream, n: 2 }]);
      expect(await store.log.listQuarantined(10)).toEqual([{ stream, n: 1 }]);
      await store.log.clearPending(stream, 1);
      await store.settle();
      expect(await store.log.listQuarantined(10)).toEqual([]);
    });

    it("does not put a dispatched commit into quarantine", async () => {
      const stream = newStream();
      await grow(store.log, stream, 1);
      await store.log.clearPending(stream, 1);
      await store.log.quarantine(stream, 1);
      await store.settle();
      expect(await store.log.listQuarantined(10)).toEqual([]);
    });

    it("reads an erased log with its sealed parts null and its chain unchanged (OP-27)", async () => {
      const stream = newStream();
      const commits = await grow(store.log, stream, 3);
      expect(await store.log.eraseStream(stream)).toBe(3);
      const left = await store.log.read(stream);
      expect(left.map(({ hash, previous }) => ({ hash, previous }))).toEqual(
        commits.map(({ hash, previous }) => ({ hash, previous })),
      );
      expect(left.map(({ events }) => events[0]?.sealed)).toEqual([null, null, null]);
      expect(left[0]?.events[1]).toEqual({ type: "owner-changed", to: "specialist" });
      expect(await store.log.find(stream, 2)).toEqual(left[1]);
      expect(await store.log.eraseStream(stream)).toBe(3);
    });

    it("lets an erased log go on, but not with anything sealed (OP-27)", async () => {
      const stream = newStream();
      const [first = null] = await grow(store.log, stream, 1);
      await store.log.eraseStream(stream);
      await expect(store.log.append(commitAfter(stream, first))).rejects.toThrow(LogErased);
      const bare = await store.log.append(commitAfter(stream, first, { events: [{ type: "personal-data-erased" }] }));
      expect(bare.kind).toBe("appended");
      expect(await store.log.read(stream)).toHaveLength(2);
    });

    it("erases nothing where there is nothing", async () => {
      const stream = newStream();
      expect(await store.log.eraseStream(stream)).toBe(0);
      expect(await store.log.read(stream)).toEqual([]);
    });
  });
};
