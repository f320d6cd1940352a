import type { BusinessClock, WallClock } from "../../functions/application/ports/clock.ts";
import { millis, type Instant } from "../../functions/domain/instant.ts";
import { createActivity, type Fault } from "./activity.ts";
import { setRealAlarm, type SetAlarm } from "./alarm.ts";
import { createBackgroundJobs, type BackgroundJob } from "./background-jobs.ts";
import { readTarget, type AdvanceRequest } from "./read-target.ts";
import { breathe } from "./breathe.ts";
import { createRunByItself } from "./run-by-itself.ts";
import { createSettle, type QuietCheck } from "./settle.ts";
import { createShiftedClock } from "./shifted-clock.ts";
import { createTimerQueue, type Timer } from "./timer-queue.ts";
import { travel } from "./travel.ts";

/** Where the offset between wall and business time outlives the process. */
export interface OffsetStore {
  load(): Promise<number>;
  save(ms: number): Promise<void>;
}

export interface VirtualTimeDeps {
  readonly wall: WallClock;
  readonly offset: OffsetStore;
  /** The wall clock stands still: nothing fires by itself, only advance() and settle() move things. */
  readonly frozen?: boolean;
  /** Takes faults of background work; without it they reject the settle() or advance() they happened in. */
  readonly onFault?: (fault: Fault) => void;
  readonly setAlarm?: SetAlarm;
  readonly maxRounds?: number;
}

export type Advanced =
  | { readonly kind: "advanced"; readonly now: Instant; readonly fired: number }
  | {
      readonly kind: "refused";
      readonly reason: "advance-running" | "backwards" | "not-a-duration" | "not-a-moment";
    };

export interface VirtualTime extends BusinessClock {
  schedule(key: string, due: Instant, run: Timer["run"]): void;
  cancel(key: string): void;
  addJob(job: BackgroundJob): void;
  addQuietCheck(check: QuietCheck): void;
  /** Counts background work, so that settling waits for it. Never track what itself waits for settle() or advance(). */
  track<T>(what: string, work: Promise<T>): Promise<T>;
  /** Resolves when nothing is runnable at this moment; throws an UnsettledError naming what does not come to rest. */
  settle(): Promise<void>;
  /** Moves business time forward, firing everything due on the way in order, and answers when all is settled. */
  advance(request: AdvanceRequest): Promise<Advanced>;
  /** Lets time run by itself (not when frozen) until stop(). */
  start(): void;
  stop(): void;
  status(): { now: Instant; offsetMs: number; timers: number; nextTimer?: Instant };
}

/** Enough for a backlog worked off in batches; a loop at one moment ends after about 20 seconds with a name. */
const defaultMaxRounds = 2_000;

/** Business time that can jump, and everything that waits for a moment of it (design section 5, "Virtual time"). */
export const createVirtualTime = async (deps: VirtualTimeDeps): Promise<VirtualTime> => {
  const clock = createShiftedClock(deps.wall, await deps.offset.load());
  const timers = createTimerQueue();
  const jobs = createBackgroundJobs();
  const activity = createActivity();
  const checks: QuietCheck[] = [];
  const maxRounds = deps.maxRounds ?? defaultMaxRounds;
  const settleNow = createSettle({ clock, timers, jobs, activity, checks, maxRounds, breathe });
  let advancing = false;
  let turn: Promise<unknown> = Promise.resolve();

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const reportFaults = (): void => {
    const faults = activity.takeFaults();
    if (deps.onFault !== undefined) faults.forEach(deps.onFault);
    else if (faults.length > 0) {
      const names = faults.map(({ what }) => what).join(", ");
      throw new AggregateError(
        faults.map(({ error }) => error),
        `failed in the background: ${names}`,
      );
    }
  };

  const byItself = createRunByItself({
    clock,
    wall: deps.wall,
    timers,
    jobs,
    setAlarm: deps.setAlarm ?? setRealAlarm,
    isHeld: () => advancing,
    run: (what, work) => {
      void activity
        .track(what, work)
        .catch(() => undefined)
        .then(() => {
          if (deps.onFault !== undefined) reportFaults();
        });
    },
  });

  const advance = async (request: AdvanceRequest): Promise<Advanced> => {
    const now = clock.now();
    const read = readTarget(request, now);
    if ("refused" in read) return { kind: "refused", reason: read.refused };
    const offset = clock.offset() + millis(read.target) - millis(now);
    // Stored before anything fires: after a crash in the middle time goes on from the target, never from before.
    await deps.offset.save(offset);
    clock.hold(now);
    clock.shift(offset);
    try {
      const fired = await travel(read.target, { clock, timers, jobs, settleNow });
      reportFaults();
      return { kind: "advanced", now: read.target, fired };
    } finally {
      clock.hold(undefined);
    }
  };

  return {
    now: () => clock.now(),
    schedule: (key, due, run) => {
      timers.schedule(key, due, run);
      if (timers.nextDue() === due) byItself.rearm();
    },
    cancel: (key) => {
      timers.cancel(key);
    },
    addJob: (job) => {
      jobs.add(job);
      byItself.rearm();
    },
    addQuietCheck: (check) => void checks.push(check),
    track: (what, work) => activity.track(what, work),
    settle: () =>
      exclusive(async () => {
        await settleNow();
        reportFaults();
      }),
    advance: async (request) => {
      if (advancing) return { kind: "refused", reason: "advance-running" };
      advancing = true;
      try {
        return await exclusive(() => advance(request));
      } finally {
        advancing = false;
        byItself.rearm();
      }
    },
    start: () => {
      if (deps.frozen !== true) byItself.start();
    },
    stop: () => {
      byItself.stop();
    },
    status: () => {
      const nextTimer = timers.nextDue();
      return {
        now: clock.now(),
        offsetMs: clock.offset(),
        timers: timers.size(),
        ...(nextTimer === undefined ? {} : { nextTimer }),
      };
    },
  };
};
