import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

export interface Faults {
  /** Carries the next `times` calls of a command out and loses their answers, as a broken connection does. */
  loseAnswers(command: string, times?: number): void;
  /** Lets the next `writes` writes through; what comes after does not reach the store, as if the process had died. */
  dieAfter(writes: number): void;
  revive(): void;
  /** Stops the next write of a command just before it reaches the store. */
  hold(command: string): { readonly reached: Promise<undefined>; release(): void };
}

class ProcessDied extends Error {
  override readonly name = "ProcessDied";
}

/** Builds faults into a client, below its retries: each attempt meets them anew. */
export const addFaults = (client: DynamoDBClient): Faults => {
  let losing: { command: string; times: number } | undefined;
  let writesLeft = Infinity;
  let holding: { command: string; reach: () => void; released: Promise<undefined> } | undefined;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = (context.commandName ?? "").replace(/Command$/, "");
      if (/^(Put|Update|Delete)/.test(command) && --writesLeft < 0) throw new ProcessDied();
      if (holding?.command === command) {
        const { reach, released } = holding;
        holding = undefined;
        reach();
        await released;
      }
      const answer = await next(args);
      if (losing?.command !== command || losing.times === 0) return answer;
      losing.times -= 1;
      throw Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" });
    },
    { step: "deserialize", priority: "low" },
  );
  return {
    loseAnswers: (command, times = 1) => {
      losing = { command, times };
    },
    dieAfter: (writes) => {
      writesLeft = writes;
    },
    revive: () => {
      writesLeft = Infinity;
    },
    hold: (command) => {
      const reached = Promise.withResolvers<undefined>();
      const released = Promise.withResolvers<undefined>();
      holding = { command, reach: () => reached.resolve(undefined), released: released.promise };
      return { reached: reached.promise, release: () => released.resolve(undefined) };
    },
  };
};
