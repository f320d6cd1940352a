import { setTimeout as pause } from "node:timers/promises";

const ASK_AGAIN_MS = 100;
const PATIENCE_MS = 60_000;

/** Asks until the answer is there: a deployment works in its own time. Throws when it never is. */
export const until = async <T>(ask: () => Promise<T | undefined>, patienceMs = PATIENCE_MS): Promise<T> => {
  const deadline = AbortSignal.timeout(patienceMs);
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (deadline.aborted) throw new Error("waited in vain");
    await pause(ASK_AGAIN_MS);
  }
};
