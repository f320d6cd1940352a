import { describe, expect, it } from "vitest";
import { createLaggingStore } from "../../local/store/memory-store.ts";
import { plusMillis } from "../../functions/domain/instant.ts";
import { commitAfter, grow, newStream, start } from "./commit-examples.ts";
import { exampleRow } from "./contract-summary-store.ts";
import { exampleWait } from "./contract-wait-store.ts";
import { exampleNotice } from "./contract-notice-ledger.ts";
import { storeContract } from "./store-contract.ts";

describe("the store whose indexes lag", () => {
  storeContract(() => {
    const store = createLaggingStore();
    const settle = () => {
      store.lag.catchUp();
      return Promise.resolve();
    };
    return Promise.resolve({ ...store, settle });
  });

  it("shows nothing in any index before it catches up, while reads of the truth are consistent", async () => {
    const store = createLaggingStore();
    const stream = newStream();
    const wait = exampleWait();
    const row = exampleRow();
    const notice = exampleNotice();
    await grow(store.log, stream, 1);
    await store.waits.put(wait);
    await store.summaries.put(row);
    await store.notices.add(notice);
    const hints = async () => [
      await store.log.listPending(10),
      await store.waits.earliestDue(),
      (await store.summaries.list("all", 10)).rows,
      await store.notices.earliestDue(),
    ];
    expect(await hints()).toEqual([[], undefined, [], undefined]);
    expect(await store.log.find(stream, 1)).toMatchObject({ n: 1 });
    expect(await store.waits.find(wait.machine, wait.id)).toEqual(wait);
    expect(await store.summaries.find(row.number)).toEqual(row);
    expect(await store.notices.find(notice.id)).toEqual(notice);
    store.lag.catchUp();
    expect(await hints()).toEqual([[{ stream, n: 1 }], wait.dueBy, [row], notice.notBefore]);
  });

  it("still hints at a commit whose mark was cleared a moment ago", async () => {
    const store = createLaggingStore(1);
    const stream = newStream();
    await grow(store.log, stream, 1);
    store.lag.catchUp();
    await store.log.clearPending(stream, 1);
    expect(await store.log.listPending(10)).toEqual([{ stream, n: 1 }]);
  });

  it("lets the oldest change through when more than the allowed number wait", async () => {
    const store = createLaggingStore(2);
    const [first, second] = [newStream(), newStream()];
    await store.log.append(commitAfter(first, null));
    await store.log.append(commitAfter(second, null));
    expect(await store.log.listPending(10)).toEqual([]);
    await store.log.append(commitAfter(newStream(), null));
    expect(await store.log.listPending(10)).toEqual([{ stream: first, n: 1 }]);
    store.lag.setBehind(1);
    expect(await store.log.listPending(10)).toHaveLength(2);
  });

  it("drops an entry of a queue that its row has left, however far the index lags", async () => {
    const store = createLaggingStore();
    const row = exampleRow();
    await store.summaries.put(row);
    store.lag.catchUp();
    await store.summaries.put({ ...row, n: row.n + 1, queues: ["closed"] });
    expect(await store.summaries.list("all", 10)).toEqual({ rows: [] });
  });

  it("goes on showing a row whose due moment has just changed, in the order of now", async () => {
    const store = createLaggingStore();
    const rows = [1, 2, 3].map((ms) => exampleRow({ dueBy: plusMillis(start, ms) }));
    for (const row of rows) await store.summaries.put(row);
    store.lag.catchUp();
    const [first = exampleRow(), second, third] = rows;
    const postponed = { ...first, n: 4, dueBy: plusMillis(start, 9) };
    await store.summaries.put(postponed);
    expect((await store.summaries.list("all", 10)).rows).toEqual([second, third, postponed]);
  });
});
