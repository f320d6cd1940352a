import { beforeEach, describe, expect, it } from "vitest";
import type { SummaryRow } from "../../functions/application/ports/views.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { start } from "./commit-examples.ts";
import type { MakeStore, StoreUnderTest } from "./store-under-test.ts";

let rows = 0;
/** A row of a complaint nobody else has, in two queues. */
export const exampleRow = (over: Partial<SummaryRow> = {}): SummaryRow => ({
  number: `ROW${String((rows += 1)).padStart(4, "0")}`,
  n: 3,
  stage: "verification",
  grade: "NORMAL",
  category: "product-quality",
  owner: "specialist",
  waitingFor: "staff",
  receivedAt: start,
  dueBy: plusMillis(start, 3_600_000),
  overdue: false,
  customer: "L…",
  issue: "product-quality",
  queues: ["all", "mine:specialist"],
  ...over,
});

const withoutDue = (row: SummaryRow): SummaryRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== "dueBy")) as unknown as SummaryRow;

export const summaryStoreContract = (make: MakeStore): void => {
  describe("summaries and queues", () => {
    let summaries: StoreUnderTest["summaries"];
    let settle: StoreUnderTest["settle"];
    beforeEach(async () => {
      ({ summaries, settle } = await make());
    });
    const numbersIn = async (queue: string, limit = 100) => {
      await settle();
      return (await summaries.list(queue, limit)).rows.map(({ number }) => number);
    };

    it("finds a row by its number", async () => {
      const row = exampleRow();
      expect(await summaries.put(row)).toBe("stored");
      expect(await summaries.find(row.number)).toEqual(row);
      expect(await summaries.find("nobody")).toBeUndefined();
    });

    it("keeps the row of the later commit whichever comes last", async () => {
      const late = exampleRow({ n: 7, stage: "closed", queues: ["closed"] });
      const early = { ...late, n: 6, stage: "verification", queues: ["all"] };
      expect(await summaries.put(late)).toBe("stored");
      expect(await summaries.put(early)).toBe("stale");
      expect(await summaries.put(late)).toBe("stored");
      expect(await summaries.find(late.number)).toEqual(late);
      expect(await numbersIn("all")).toEqual([]);
      expect(await numbersIn("closed")).toEqual([late.number]);
    });

    it("shows a row in each of its queues, and takes it out of those it left", async () => {
      const row = exampleRow();
      await summaries.put(row);
      expect(await numbersIn("all")).toEqual([row.number]);
      expect(await numbersIn("mine:specialist")).toEqual([row.number]);
      await summaries.put({ ...row, n: 4, queues: ["all", "department:repair"] });
      expect(await numbersIn("all")).toEqual([row.number]);
      expect(await numbersIn("mine:specialist")).toEqual([]);
      expect(await numbersIn("department:repair")).toEqual([row.number]);
      expect(await summaries.count("mine:specialist")).toBe(0);
      await summaries.put({ ...row, n: 5, queues: [] });
      expect(await numbersIn("all")).toEqual([]);
    });

    it("keeps queues apart whose names begin alike", async () => {
      await summaries.put(exampleRow({ queues: ["mine:ann"] }));
      expect(await numbersIn("mine:an")).toEqual([]);
      expect(await numbersIn("mine:anna")).toEqual([]);
    });

    it("orders a queue by due moment over all shards, rows without one last", async () => {
      const none = withoutDue(exampleRow());
      const due = [5, 3, 9, 1, 7].map((ms) => exampleRow({ dueBy: plusMillis(start, ms) }));
      for (const row of [none, ...due]) await summaries.put(row);
      const byDue = [3, 1, 0, 4, 2].map((k) => due[k]?.number);
      expect(await numbersIn("all")).toEqual([...byDue, none.number]);
    });

    it("moves a row within its queue when its due moment changes", async () => {
      const [first, second] = [
        exampleRow({ dueBy: plusMillis(start, 1) }),
        exampleRow({ dueBy: plusMillis(start, 2) }),
      ];
      await summaries.put(first);
      await summaries.put(second);
      await summaries.put({ ...first, n: 4, dueBy: plusMillis(start, 3) });
      expect(await numbersIn("all")).toEqual([second.number, first.number]);
      await summaries.put(withoutDue({ ...second, n: 4 }));
      expect(await numbersIn("all")).toEqual([first.number, second.number]);
    });

    it("pages through a queue without a gap or a repetition, same due moments included", async () => {
      const all = Array.from({ length: 23 }, (_, k) => exampleRow({ dueBy: plusMillis(start, k % 3) }));
      for (const row of all) await summaries.put(row);
      await settle();
      const seen: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const page = await summaries.list("all", 5, after);
        seen.push(...page.rows.map(({ number }) => number));
        after = page.next;
        pages += 1;
      } while (after !== undefined);
      expect(pages).toBe(5);
      expect(seen).toHaveLength(23);
      expect(new Set(seen)).toEqual(new Set(all.map(({ number }) => number)));
    });

    it("counts a queue over every page, and no further than asked", async () => {
      for (let k = 0; k < 13; k += 1) await summaries.put(exampleRow());
      await settle();
      expect(await summaries.count("all")).toBe(13);
      expect(await summaries.count("all", 4)).toBe(4);
      expect(await summaries.count("nothing")).toBe(0);
    });

    it("ends with the latest row and exactly its queues when many commits are dispatched at once", async () => {
      const row = exampleRow();
      const queues = [["all", "a"], ["all", "b"], ["a", "c"], ["all", "c"], ["b"], ["all", "a", "d"]];
      const versions = queues.map((names, k) => ({
        ...row,
        n: k + 1,
        queues: names,
        dueBy: plusMillis(start, (k * 5) % 7),
      }));
      await Promise.all(
        [...versions]
          .reverse()
          .concat(versions)
          .map((version) => summaries.put(version)),
      );
      expect(await summaries.find(row.number)).toEqual(versions[5]);
      const holding: string[] = [];
      for (const name of ["all", "a", "b", "c", "d"]) {
        if ((await numbersIn(name)).includes(row.number)) holding.push(name);
        expect(await summaries.count(name)).toBe(versions[5]?.queues.includes(name) ? 1 : 0);
      }
      expect(holding).toEqual(["all", "a", "d"]);
    });
  });
};
