import type { Instant } from "../../functions/domain/instant.ts";
import { earlier } from "../../functions/domain/instant.ts";
import type { BackgroundJobs } from "./background-jobs.ts";
import type { ShiftedClock } from "./shifted-clock.ts";
import type { TimerQueue } from "./timer-queue.ts";

export interface TravelDeps {
  readonly clock: ShiftedClock;
  readonly timers: TimerQueue;
  readonly jobs: BackgroundJobs;
  readonly settleNow: () => Promise<{ fired: number }>;
}

/** Goes from due moment to due moment up to the target, settling at each; answers how many timers fired. */
export const travel = async (target: Instant, deps: TravelDeps): Promise<number> => {
  const { clock, timers, jobs, settleNow } = deps;
  let fired = 0;
  for (;;) {
    fired += (await settleNow()).fired;
    const next = earliest(timers.nextDue(), await jobs.nextDue());
    if (next === undefined || next > target) break;
    clock.hold(next);
  }
  clock.hold(target);
  return fired + (await settleNow()).fired;
};

const earliest = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined ? b : b === undefined ? a : earlier(a, b);
