import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";

export interface RunningStore {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * The embedded store, on loopback only. With `path` it keeps its data in that folder (which one process may use at a time)
 * and otherwise in memory; port 0 takes any free one.
 */
export const startDynalite = async (settings: { path?: string; port?: number } = {}): Promise<RunningStore> => {
  if (settings.path !== undefined) mkdirSync(settings.path, { recursive: true });
  const server = dynalite({ createTableMs: 0, ...(settings.path !== undefined && { path: settings.path }) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(settings.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => {
          if (fault) reject(fault);
          else resolve();
        });
        // Clients keep their connections open; without this the close would wait for them.
        server.closeAllConnections();
      }),
  };
};
