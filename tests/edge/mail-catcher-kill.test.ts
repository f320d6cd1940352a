import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Instant } from "../../functions/domain/instant.ts";
import { startMailCatcher } from "../../local/mail/mail-catcher.ts";
import { rawMail, send, sesClient } from "./raw-mails.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "redress-mail-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends with eight senders until the process is killed after `acknowledged` answers; answers the ids that arrived. */
const life = async (acknowledged: number): Promise<string[]> => {
  const node = join(root, "node_modules/.bin/node");
  const child = spawn(node, [join(import.meta.dirname, "mail-catcher-process.ts"), folder]);
  const [endpoint] = (await once(child.stdout, "data")) as [Buffer];
  const client = sesClient(endpoint.toString().trim());
  const raw = await rawMail();
  const ids: string[] = [];
  const sender = async (): Promise<void> => {
    for (;;) {
      ids.push(await send(client, raw));
      if (ids.length >= acknowledged) child.kill("SIGKILL");
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, sender));
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  client.destroy();
  return ids;
};

describe("a mail catcher that is killed in the middle of its work", () => {
  it("has every mail it acknowledged, once, and at most one more per sender", async () => {
    const acknowledged: string[] = [];
    for (const count of [1, 7, 25]) acknowledged.push(...(await life(count)));
    const clock = { now: () => "2026-11-23T06:00:00.000Z" as Instant };
    const catcher = await startMailCatcher({ folder, clock });
    const kept = (await catcher.listMails()).map(({ id }) => id);
    await catcher.stop();
    expect(acknowledged.length).toBeGreaterThanOrEqual(33);
    expect(new Set(kept).size).toBe(kept.length);
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(3 * 8);
  });
});
