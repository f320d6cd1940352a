import { beforeEach, describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../functions/application/ports/notice-ledger.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { start } from "./commit-examples.ts";
import type { MakeStore, StoreUnderTest } from "./store-under-test.ts";

let complaints = 0;
/** A notice of a complaint nobody else has. */
export const exampleNotice = (over: Partial<LedgerEntry> = {}): LedgerEntry => {
  const number = over.number ?? `NOTICE${(complaints += 1)}`;
  const commit = over.commit ?? 1;
  const k = over.k ?? 0;
  return {
    id: `${number}#${commit}#${k}`,
    number,
    commit,
    k,
    kind: "progress",
    state: "pending",
    notBefore: start,
    attempts: 0,
    since: start,
    doubts: [],
    ...over,
  };
};

const claimed = (entry: LedgerEntry): LedgerEntry => ({ ...entry, state: "sending", attempts: entry.attempts + 1 });

export const noticeLedgerContract = (make: MakeStore): void => {
  describe("notice ledger", () => {
    let notices: StoreUnderTest["notices"];
    let settle: StoreUnderTest["settle"];
    beforeEach(async () => {
      ({ notices, settle } = await make());
    });
    const due = async (now = start, claimedBefore = start, limit = 100) => {
      await settle();
      return notices.listDue(now, claimedBefore, limit);
    };

    it("takes a notice once: a second dispatch finds the first", async () => {
      const entry = exampleNotice();
      expect(await notices.add(entry)).toBe("added");
      expect(await notices.move(entry, claimed(entry))).toBe(true);
      expect(await notices.add(entry)).toBe("known");
      expect(await notices.find(entry.id)).toEqual(claimed(entry));
      expect(await notices.find("nobody#1#0")).toBeUndefined();
    });

    it("gives a claim to exactly one of many senders", async () => {
      const entry = exampleNotice();
      await notices.add(entry);
      const claims = await Promise.all(Array.from({ length: 5 }, () => notices.move(entry, claimed(entry))));
      expect(claims.filter((won) => won)).toHaveLength(1);
    });

    it("refuses a move from a state that was left, and from another attempt of the same state", async () => {
      const entry = exampleNotice();
      await notices.add(entry);
      expect(await notices.move({ ...entry, state: "unknown" }, { ...entry, state: "sent" })).toBe(false);
      expect(await notices.move({ ...entry, attempts: 3 }, claimed(entry))).toBe(false);
      expect(await notices.find(entry.id)).toEqual(entry);
    });

    it("moves nothing that was never added", async () => {
      const entry = exampleNotice();
      expect(await notices.move(entry, claimed(entry))).toBe(false);
      expect(await notices.find(entry.id)).toBeUndefined();
    });

    it("keeps message id and every doubt", async () => {
      const entry = exampleNotice();
      await notices.add(entry);
      const sent: LedgerEntry = {
        ...claimed(entry),
        state: "sent",
        messageId: "0102",
        doubts: [{ at: start, reason: "no answer from the mail service" }],
      };
      await notices.move(entry, sent);
      expect(await notices.find(entry.id)).toEqual(sent);
    });

    it("lists a pending notice from its moment on, not before", async () => {
      const entry = exampleNotice({ notBefore: plusMillis(start, 10) });
      await notices.add(entry);
      expect(await due(plusMillis(start, 9))).toEqual([]);
      expect(await due(plusMillis(start, 10))).toEqual([entry.id]);
    });

    it("lists a claim once it is older than the lease, and a settled notice never", async () => {
      const entry = exampleNotice();
      await notices.add(entry);
      await notices.move(entry, claimed(entry));
      expect(await due(plusMillis(start, 1e6), start)).toEqual([]);
      expect(await due(plusMillis(start, 1e6), plusMillis(start, 1))).toEqual([entry.id]);
      for (const state of ["sent", "rejected", "unknown", "withdrawn", "ask-staff"] as const) {
        const settled = exampleNotice();
        await notices.add(settled);
        await notices.move(settled, { ...settled, state });
        expect(await due(plusMillis(start, 1e6), plusMillis(start, 1e6))).toEqual([entry.id]);
      }
    });

    it("lists what is due in order of time over all shards, at most as many as asked for", async () => {
      const entries = Array.from({ length: 9 }, (_, k) => exampleNotice({ notBefore: plusMillis(start, 9 - k) }));
      for (const entry of entries) await notices.add(entry);
      const earliestFirst = entries.map(({ id }) => id).reverse();
      expect(await due(plusMillis(start, 9))).toEqual(earliestFirst);
      expect(await due(plusMillis(start, 9), start, 4)).toEqual(earliestFirst.slice(0, 4));
    });

    it("knows the earliest moment at which a notice may leave", async () => {
      expect(await notices.earliestDue()).toBeUndefined();
      await notices.add(exampleNotice({ notBefore: plusMillis(start, 5) }));
      await notices.add(exampleNotice({ notBefore: plusMillis(start, 3) }));
      await settle();
      expect(await notices.earliestDue()).toBe(plusMillis(start, 3));
    });

    it("refuses an id that is not a name with commit and place", async () => {
      await expect(notices.add({ ...exampleNotice(), id: "HOUSE#calendar-ends#2026-12-31#2" })).rejects.toThrow();
    });

    it("lists the notices of one complaint in the order of its commits", async () => {
      const number = exampleNotice().number;
      const entries = [
        exampleNotice({ number, commit: 10 }),
        exampleNotice({ number, commit: 2, k: 1 }),
        exampleNotice({ number, commit: 2 }),
      ];
      for (const entry of entries) await notices.add(entry);
      await notices.add(exampleNotice({ number: `${number}X` }));
      expect((await notices.listOf(number)).map(({ id }) => id)).toEqual([
        `${number}#2#0`,
        `${number}#2#1`,
        `${number}#10#0`,
      ]);
      expect(await notices.listOf("nobody")).toEqual([]);
    });
  });
};
