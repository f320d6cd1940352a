import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.ts";
import { installMiniStack } from "./install-ministack.ts";
import { ownPath } from "./own-path.ts";

export interface MiniStack {
  readonly url: string;
  /** What a client on this machine has to set; the keys are those of the account's owner. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything it printed. */
  readonly logFile: string;
  stop(): Promise<void>;
}

/** It listens within 2 s; thirty times that for a machine that is busy. */
const START_MS = 60_000;
const ASK_AGAIN_MS = 50;

/** Functions run under the project's own Node, and only services that listen on the loopback are on. */
const environment = (port: number, folder: string): NodeJS.ProcessEnv => ({
  PATH: ownPath(),
  HOME: folder,
  TMPDIR: folder,
  S3_DATA_DIR: join(folder, "s3"),
  STATE_DIR: join(folder, "state"),
  BIND_HOST: "127.0.0.1",
  GATEWAY_PORT: String(port),
  IOT_MTLS_ENABLED: "0",
  SFTP_ENABLED: "0",
  // Every call is checked against the roles of the stacks, so that a missing right shows here.
  AUTH: "true",
});

const healthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/_ministack/health`)).ok;
  } catch {
    return false;
  }
};

const untilHealthy = async (url: string, child: ChildProcess, logFile: string): Promise<void> => {
  const deadline = AbortSignal.timeout(START_MS);
  while (!(await healthy(url))) {
    if (child.exitCode !== null || deadline.aborted) throw new Error(`MiniStack did not start; see ${logFile}`);
    await pause(ASK_AGAIN_MS);
  }
};

/** Starts an empty MiniStack on a free port of the loopback and waits until it answers. Throws when it does not. */
export const startMiniStack = async (): Promise<MiniStack> => {
  const program = await installMiniStack();
  const folder = await mkdtemp(join(tmpdir(), "redress-emulator-"));
  const logFile = join(folder, "ministack.log");
  const port = await freePort();
  // A group of its own: the functions' processes end with it.
  const child = spawn(program, { env: environment(port, folder), stdio: ["ignore", "pipe", "pipe"], detached: true });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);

  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  };
  process.on("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    const ended = once(child, "exit");
    if (child.exitCode === null) {
      kill();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };

  const url = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(url, child, logFile);
  } catch (fault) {
    kill();
    throw fault;
  }
  const env = {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
  };
  return { url, env, logFile, stop };
};
