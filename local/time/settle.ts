import type { BusinessClock } from "../../functions/application/ports/clock.ts";
import type { Activity } from "./activity.ts";
import type { BackgroundJobs } from "./background-jobs.ts";
import type { TimerQueue } from "./timer-queue.ts";

/** Says whether something has nothing left to do; asked only when nothing is running. */
export interface QuietCheck {
  readonly name: string;
  isQuiet(): Promise<boolean>;
}

/** Settling did not end: something keeps itself busy at one and the same moment. */
export class UnsettledError extends Error {
  override readonly name = "UnsettledError";
  readonly restless: readonly string[];
  constructor(restless: readonly string[], rounds: number) {
    super(`not settled after ${rounds} rounds: ${restless.join(", ")}`);
    this.restless = restless;
  }
}

export interface SettleDeps {
  readonly clock: BusinessClock;
  readonly timers: TimerQueue;
  readonly jobs: BackgroundJobs;
  readonly activity: Activity;
  readonly checks: readonly QuietCheck[];
  readonly maxRounds: number;
  /** Lets the event loop turn while something untracked is not quiet yet; `round` counts such rounds in a row. */
  readonly breathe: (round: number) => Promise<void>;
}

/**
 * Resolves when nothing is runnable: no tracked work, no job or timer due, every check quiet (design section 5). A due
 * timer waits until all else is quiet, so that timers of one moment do not overlap, but not longer: what is not quiet may
 * be waiting for that very timer.
 */
export const createSettle = (deps: SettleDeps) => async (): Promise<{ fired: number }> => {
  const { activity, jobs, timers, clock } = deps;
  let fired = 0;
  let restless: string[] = [];
  let idleRounds = 0;
  for (let round = 0; round < deps.maxRounds; round++) {
    await activity.idle();
    const started = activity.started();
    restless = await jobs.runDue(clock.now());
    if (restless.length > 0) continue;
    restless = await notQuiet(deps.checks);
    if (activity.started() !== started || activity.running().length > 0) continue;
    const timer = timers.takeDue(clock.now());
    if (timer !== undefined) {
      fired += 1;
      restless = [timer.key];
      await activity.track(timer.key, Promise.resolve().then(timer.run)).catch(() => undefined);
      continue;
    }
    if (restless.length === 0) return { fired };
    await deps.breathe(idleRounds++);
  }
  const names = [...restless, ...activity.running()];
  throw new UnsettledError(names.length > 0 ? names : ["work that keeps starting more work"], deps.maxRounds);
};

const notQuiet = async (checks: readonly QuietCheck[]): Promise<string[]> => {
  const names: string[] = [];
  for (const check of checks) if (!(await check.isQuiet())) names.push(check.name);
  return names;
};
