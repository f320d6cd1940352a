import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";
import { mendIndexes } from "./mend-indexes.ts";

const ANSWER_MS = 2_000;

export interface RunningStore {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * The embedded store, on loopback only. With `path` it keeps its data in that folder and otherwise in memory; port 0 takes any
 * free one. Refuses a folder that another start is serving: two of them would destroy each other's data.
 */
export const startDynalite = async (settings: { path?: string; port?: number } = {}): Promise<RunningStore> => {
  const { path } = settings;
  const sign = path === undefined ? undefined : `${path}.endpoint`;
  if (sign !== undefined && (await isServed(sign))) throw new Error(`another start is using the data in ${path ?? ""}`);
  if (path !== undefined) mkdirSync(path, { recursive: true });
  // The sign of a start that did not end by itself.
  if (path !== undefined && existsSync(`${path}.endpoint`)) await mendIndexes(path);
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(settings.port ?? 0, "127.0.0.1", resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (sign !== undefined) writeFileSync(sign, endpoint);
  const stop = () =>
    new Promise<void>((resolve, reject) => {
      server.close((fault) => {
        if (fault) reject(fault);
        else resolve();
      });
      // Clients keep their connections open; without this the close would wait for them.
      server.closeAllConnections();
    });
  return {
    endpoint,
    async close() {
      await stop();
      if (sign !== undefined) rmSync(sign);
    },
  };
};

/** A process that was killed leaves its sign behind, but nothing that listens there; one that is busy answers late. */
const isServed = async (sign: string): Promise<boolean> => {
  if (!existsSync(sign)) return false;
  try {
    const answer = await fetch(readFileSync(sign, "utf8"), { signal: AbortSignal.timeout(ANSWER_MS) });
    return (await answer.text()).includes("dynamodb");
  } catch (fault) {
    return fault instanceof Error && fault.name === "TimeoutError";
  }
};
