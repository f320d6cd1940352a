import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalStore } from "../../local/store/open-local-store.ts";
import { commitAfter, grow, newStream } from "./commit-examples.ts";
import { exampleNotice } from "./contract-notice-ledger.ts";
import { exampleRow } from "./contract-summary-store.ts";
import { exampleWait } from "./contract-wait-store.ts";

const verify = (folder: string): Promise<{ status: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const run = spawn(process.execPath, ["local/verify.ts", "--data", folder]);
    const [out, err] = [text(run.stdout), text(run.stderr)];
    run.once("close", (status) => void Promise.all([out, err]).then(([o, e]) => resolve({ status, out: o, err: e })));
  });

describe("the store of one machine", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "local-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("still has everything after a restart, keys and indexes included", async () => {
    const stream = newStream();
    const [wait, row, notice] = [exampleWait(), exampleRow(), exampleNotice()];
    const before = await openLocalStore(folder);
    const commits = await grow(before.log, stream, 2);
    await before.waits.put(wait);
    await before.summaries.put(row);
    await before.notices.add(notice);
    await before.heads.append({ stream, n: 1, hash: commits[0]?.hash ?? "" });
    await before.close();
    const after = await openLocalStore(folder);
    expect(await after.log.read(stream)).toEqual(commits);
    expect(await after.log.listPending(10)).toHaveLength(2);
    expect(await after.waits.earliestDue()).toBe(wait.dueBy);
    expect((await after.summaries.list("all", 10)).rows).toEqual([row]);
    expect(await after.notices.earliestDue()).toBe(notice.notBefore);
    expect(await after.heads.list(stream)).toEqual([{ n: 1, hash: commits[0]?.hash }]);
    await after.close();
  });

  it("refuses a second start on the same folder with a sentence, and leaves the first one working", async () => {
    const first = await openLocalStore(folder);
    await expect(openLocalStore(folder)).rejects.toThrow("another start is using the data");
    expect((await first.log.append(commitAfter(newStream(), null))).kind).toBe("appended");
    await first.close();
  });

  it("starts after a kill, which leaves the sign of the dead process behind", async () => {
    const first = await openLocalStore(folder);
    const { endpoint } = first;
    await first.close();
    writeFileSync(join(folder, "store.endpoint"), endpoint);
    const second = await openLocalStore(folder);
    await second.close();
  });

  it("is verified by a command that ends with 0, 1 or 2", async () => {
    const store = await openLocalStore(folder);
    const stream = newStream();
    const commits = await grow(store.log, stream, 2);
    await store.heads.append({ stream, n: 2, hash: commits[1]?.hash ?? "" });
    expect(await verify(folder)).toMatchObject({ status: 2, err: expect.stringContaining("another start") as string });
    await store.close();
    expect(await verify(folder)).toMatchObject({ status: 0, out: "2 commits in 1 logs verified: nothing wrong\n" });
    const again = await openLocalStore(folder);
    await again.heads.append({ stream, n: 3, hash: "a".repeat(64) });
    await again.close();
    const found = await verify(folder);
    expect(found.status).toBe(1);
    expect(found.out).toContain(`${stream} commit 3: it is missing, though the head register has seen it`);
    expect((await verify(join(folder, "nothing"))).status).toBe(2);
  });
});
