import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../../local/main.ts");

/** `npm start` as a process of its own, on a free port and a folder of its own; answers once it is open. */
export const startMainProcess = async (folder: string) => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: "0", REDRESS_DATA: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/\S+)\/complaints\/new/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      /** kill -9: nothing gets the chance to tidy up. */
      kill: async (): Promise<void> => {
        child.kill("SIGKILL");
        await gone;
      },
    };
  }
  throw new Error("the desk did not open");
};

export type MainProcess = Awaited<ReturnType<typeof startMainProcess>>;
