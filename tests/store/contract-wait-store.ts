import { beforeEach, describe, expect, it } from "vitest";
import type { WaitRecord } from "../../functions/application/ports/workflow.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { start } from "./commit-examples.ts";
import type { MakeStore, StoreUnderTest } from "./store-under-test.ts";

let waits = 0;
/** A wait of a complaint nobody else has; an hour from the start on. */
export const exampleWait = (over: Partial<WaitRecord> = {}): WaitRecord => {
  const number = `WAIT${(waits += 1)}`;
  return {
    machine: "complaint",
    id: number,
    number,
    generation: 1,
    token: "token-1",
    stage: "Wait for verification",
    dueBy: plusMillis(start, 3_600_000),
    enteredAt: start,
    retryCount: 0,
    ...over,
  };
};

export const waitStoreContract = (make: MakeStore): void => {
  describe("waits", () => {
    let waits: StoreUnderTest["waits"];
    let settle: StoreUnderTest["settle"];
    beforeEach(async () => {
      ({ waits, settle } = await make());
    });

    it("knows nothing of a workflow that never ran", async () => {
      expect(await waits.find("complaint", "nobody")).toBeUndefined();
      expect(await waits.generation("complaint", "nobody")).toBe(0);
      expect(await waits.listOverdue(plusMillis(start, 1e9), 10)).toEqual([]);
      expect(await waits.earliestDue()).toBeUndefined();
    });

    it("gives back a wait as it was put, and takes the very same one again", async () => {
      const wait = exampleWait();
      expect(await waits.put(wait)).toBe("stored");
      expect(await waits.put(wait)).toBe("stored");
      expect(await waits.find("complaint", wait.id)).toEqual(wait);
      expect(await waits.generation("complaint", wait.id)).toBe(1);
    });

    it("keeps the waits of both machines apart", async () => {
      const wait = exampleWait();
      const approval = exampleWait({ machine: "approval", id: `${wait.id}#a1`, number: wait.number, token: "other" });
      await waits.put(wait);
      await waits.put(approval);
      expect(await waits.find("complaint", wait.id)).toEqual(wait);
      expect(await waits.find("approval", approval.id)).toEqual(approval);
    });

    it.each([
      ["a later entry", { enteredAt: plusMillis(start, 1) }, "stored"],
      ["a further try of the same entry", { retryCount: 2 }, "stored"],
      ["the tenth try after the ninth", { retryCount: 10 }, "stored"],
      ["an earlier entry", { enteredAt: plusMillis(start, -1) }, "older"],
      ["an earlier try", { retryCount: 0 }, "older"],
      ["the same attempt with another token", {}, "older"],
      ["a newer generation, entered earlier", { generation: 3, enteredAt: plusMillis(start, -1) }, "stored"],
      ["a lower generation, entered later", { generation: 1, enteredAt: plusMillis(start, 1) }, "superseded"],
    ] as const)("answers %s as it deserves", async (_, over, answer) => {
      const wait = exampleWait({ generation: 2, retryCount: 1 });
      const later = { ...wait, token: "token-2", ...over };
      await waits.put(wait);
      expect(await waits.put(later)).toBe(answer);
      expect(await waits.find("complaint", wait.id)).toEqual(answer === "stored" ? later : wait);
    });

    it("removes a wait only for the token it holds, and keeps the generation", async () => {
      const wait = exampleWait({ generation: 4 });
      await waits.put(wait);
      await waits.remove("complaint", wait.id, "another token");
      expect(await waits.find("complaint", wait.id)).toEqual(wait);
      await waits.remove("complaint", wait.id, wait.token);
      await waits.remove("complaint", wait.id, wait.token);
      await settle();
      expect(await waits.find("complaint", wait.id)).toBeUndefined();
      expect(await waits.generation("complaint", wait.id)).toBe(4);
      expect(await waits.earliestDue()).toBeUndefined();
    });

    it("does not bring a removed wait back when its handler is called a second time", async () => {
      const wait = exampleWait();
      await waits.put(wait);
      await waits.remove("complaint", wait.id, wait.token);
      expect(await waits.put(wait)).toBe("older");
      expect(await waits.find("complaint", wait.id)).toBeUndefined();
      expect(await waits.put({ ...wait, enteredAt: plusMillis(start, 1) })).toBe("stored");
    });

    it("creates nothing when a wait that never was is removed or released", async () => {
      await waits.remove("complaint", "nobody", "token");
      await waits.release("complaint", "nobody", 1);
      expect(await waits.generation("complaint", "nobody")).toBe(0);
    });

    it("gives a generation to exactly one of many takers", async () => {
      const { id, number } = exampleWait();
      for (const expected of [0, 1]) {
        const takers = Array.from({ length: 5 }, () => waits.takeGeneration("complaint", id, number, expected, start));
        expect((await Promise.all(takers)).filter((taken) => taken)).toHaveLength(1);
        expect(await waits.generation("complaint", id)).toBe(expected + 1);
      }
      expect(await waits.takeGeneration("complaint", id, number, 0, start)).toBe(false);
    });

    it("forgets the wait of the generation before, which then is superseded", async () => {
      const wait = exampleWait();
      await waits.put(wait);
      expect(await waits.takeGeneration("complaint", wait.id, wait.number, 1, start)).toBe(true);
      expect(await waits.find("complaint", wait.id)).toBeUndefined();
      expect(await waits.put({ ...wait, enteredAt: plusMillis(start, 1) })).toBe("superseded");
      expect(await waits.put({ ...wait, generation: 2, enteredAt: plusMillis(start, -1) })).toBe("stored");
    });

    it("keeps a generation that was taken and never waited in the due register until it is released", async () => {
      const { id, number } = exampleWait();
      await waits.takeGeneration("complaint", id, number, 0, start);
      await settle();
      const lost = [{ machine: "complaint", id, number, dueBy: start }];
      expect(await waits.listOverdue(plusMillis(start, 1), 10)).toEqual(lost);
      await waits.release("complaint", id, 7);
      await settle();
      expect(await waits.listOverdue(plusMillis(start, 1), 10)).toEqual(lost);
      await waits.release("complaint", id, 1);
      await settle();
      expect(await waits.listOverdue(plusMillis(start, 1), 10)).toEqual([]);
      expect(await waits.generation("complaint", id)).toBe(1);
    });

    it("does not release a generation that waits", async () => {
      const wait = exampleWait();
      await waits.put(wait);
      await waits.release("complaint", wait.id, 1);
      await settle();
      expect(await waits.earliestDue()).toBe(wait.dueBy);
    });

    it("lists what is overdue, earliest first over all shards, and nothing else", async () => {
      const all = Array.from({ length: 12 }, (_, k) => exampleWait({ dueBy: plusMillis(start, 12 - k) }));
      for (const wait of all) await waits.put(wait);
      await settle();
      const ids = async (ms: number, limit: number) =>
        (await waits.listOverdue(plusMillis(start, ms), limit)).map(({ id }) => id);
      const earliestFirst = all.map(({ id }) => id).reverse();
      expect(await ids(100, 100)).toEqual(earliestFirst);
      expect(await ids(100, 5)).toEqual(earliestFirst.slice(0, 5));
      expect(await ids(4, 100)).toEqual(earliestFirst.slice(0, 3));
      expect(await waits.earliestDue()).toBe(plusMillis(start, 1));
    });

    it("moves a wait in the register when it waits for another moment", async () => {
      const wait = exampleWait();
      await waits.put(wait);
      await waits.put({ ...wait, token: "token-2", retryCount: 1, dueBy: plusMillis(start, 9) });
      await settle();
      expect(await waits.listOverdue(plusMillis(start, 1e8), 10)).toEqual([
        { machine: "complaint", id: wait.id, number: wait.number, dueBy: plusMillis(start, 9) },
      ]);
    });
  });
};
