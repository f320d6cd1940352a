import type { BusinessClock, WallClock } from "../../functions/application/ports/clock.ts";
import { millis } from "../../functions/domain/instant.ts";
import { createAlarm, type SetAlarm } from "./alarm.ts";
import type { BackgroundJobs } from "./background-jobs.ts";
import type { TimerQueue } from "./timer-queue.ts";

export interface RunByItselfDeps {
  readonly clock: BusinessClock;
  readonly wall: WallClock;
  readonly timers: TimerQueue;
  readonly jobs: BackgroundJobs;
  readonly setAlarm: SetAlarm;
  /** True while the clock is being advanced by hand: then nothing fires from here. */
  readonly isHeld: () => boolean;
  readonly run: (what: string, work: Promise<unknown>) => void;
}

/**
 * Lets due timers fire and jobs be looked at while the wall clock runs. Does not wait for one to end before it fires the
 * next: a handler that hangs must not hold up everybody's deadlines.
 */
export const createRunByItself = (deps: RunByItselfDeps): { start(): void; stop(): void; rearm(): void } => {
  const { clock, timers, jobs } = deps;
  let running = false;

  const fireWhatIsDue = (): void => {
    const now = clock.now();
    for (let timer = timers.takeDue(now); timer !== undefined; timer = timers.takeDue(now)) {
      deps.run(timer.key, Promise.resolve().then(timer.run));
    }
    for (const { name, work } of jobs.look(() => clock.now(), deps.wall.now())) deps.run(name, work);
  };

  const alarm = createAlarm(deps.setAlarm, () => {
    if (!running) return;
    if (!deps.isHeld()) fireWhatIsDue();
    rearm();
  });

  const rearm = (): void => {
    if (!running) return;
    const next = timers.nextDue();
    const untilTimer = next === undefined ? Infinity : millis(next) - millis(clock.now());
    // While held, timers that are due already must not make the alarm ring without pause.
    alarm.set(deps.isHeld() ? undefined : Math.min(untilTimer, jobs.lookEvery() ?? Infinity));
  };

  return {
    start: () => {
      running = true;
      alarm.set(0);
    },
    stop: () => {
      running = false;
      alarm.off();
    },
    rearm,
  };
};
