import { beforeEach, describe, expect, it } from "vitest";
import { plusMillis } from "../../functions/domain/instant.ts";
import { start } from "./commit-examples.ts";
import type { MakeStore, StoreUnderTest } from "./store-under-test.ts";

export const smallStoresContract = (make: MakeStore): void => {
  describe("attempts, policies, snapshots", () => {
    let store: StoreUnderTest;
    beforeEach(async () => {
      store = await make();
    });

    it("counts failed attempts per key, each simultaneous one too, until they are cleared", async () => {
      const adds = await Promise.all(Array.from({ length: 4 }, () => store.attempts.add("C1#2", start)));
      expect(adds.sort()).toEqual([1, 2, 3, 4]);
      expect(await store.attempts.add("C1#20", start)).toBe(1);
      await store.attempts.clear("C1#2");
      await store.attempts.clear("never counted");
      expect(await store.attempts.add("C1#2", start)).toBe(1);
    });

    it("keeps a policy under its digest for ever (RC-19)", async () => {
      await store.policies.put("d1", "grades: []");
      await store.policies.put("d1", "grades: []");
      expect(await store.policies.find("d1")).toBe("grades: []");
      expect(await store.policies.find("d2")).toBeUndefined();
    });

    it("refuses another policy under a digest that is taken (RC-19)", async () => {
      await store.policies.put("d1", "grades: []");
      await expect(store.policies.put("d1", "grades: [A]")).rejects.toThrow("another policy");
      expect(await store.policies.find("d1")).toBe("grades: []");
    });

    it("keeps the snapshot of the latest commit, whichever is put last", async () => {
      const late = { n: 9, hash: "h9", at: plusMillis(start, 9), state: '{"v":1,"spent":700}' };
      await store.snapshots.put("BUDGET#2026-11", late);
      await store.snapshots.put("BUDGET#2026-11", { n: 4, hash: "h4", at: start, state: "{}" });
      expect(await store.snapshots.find("BUDGET#2026-11")).toEqual(late);
      expect(await store.snapshots.find("BUDGET#2026-12")).toBeUndefined();
    });
  });
};
