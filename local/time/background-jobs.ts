import type { Instant } from "../../functions/domain/instant.ts";
import { earlier } from "../../functions/domain/instant.ts";

/** Periodic work that knows when it is next needed, so that advancing 20 days does not tick 28 800 times. */
export interface BackgroundJob {
  readonly name: string;
  /** When there will be something to do; undefined when nothing is in sight. A moment that has passed means "now". */
  nextDue(): Promise<Instant | undefined>;
  run(now: Instant): Promise<void>;
  /** Wall seconds between two looks while time runs by itself; 60 unless given. */
  readonly everySeconds?: number;
}

export const defaultEverySeconds = 60;

export interface BackgroundJobs {
  add(job: BackgroundJob): void;
  /** The earliest moment any job is needed. */
  nextDue(): Promise<Instant | undefined>;
  /** Runs each job that is due, one after the other, and names those that ran. */
  runDue(now: Instant): Promise<string[]>;
  /** For running time: looks at each job whose last look is long enough ago (wall milliseconds) and is not running. */
  look(now: () => Instant, wall: number): { name: string; work: Promise<void> }[];
  /** Wall milliseconds after which a look is worth while; undefined without jobs. */
  lookEvery(): number | undefined;
}

const isDue = (due: Instant | undefined, now: Instant): boolean => due !== undefined && due <= now;

export const createBackgroundJobs = (): BackgroundJobs => {
  const jobs: BackgroundJob[] = [];
  const lastLook = new Map<BackgroundJob, number>();
  const looking = new Set<BackgroundJob>();
  const everyMs = (job: BackgroundJob): number => (job.everySeconds ?? defaultEverySeconds) * 1000;

  const lookAt = async (job: BackgroundJob, now: () => Instant): Promise<void> => {
    looking.add(job);
    try {
      if (isDue(await job.nextDue(), now())) await job.run(now());
    } finally {
      looking.delete(job);
    }
  };

  return {
    add: (job) => void jobs.push(job),
    nextDue: async () => {
      let next: Instant | undefined;
      for (const job of jobs) {
        const due = await job.nextDue();
        if (due !== undefined) next = next === undefined ? due : earlier(next, due);
      }
      return next;
    },
    runDue: async (now) => {
      const ran: string[] = [];
      for (const job of jobs) {
        if (!isDue(await job.nextDue(), now)) continue;
        await job.run(now);
        ran.push(job.name);
      }
      return ran;
    },
    look: (now, wall) =>
      jobs
        .filter((job) => !looking.has(job) && wall - (lastLook.get(job) ?? -Infinity) >= everyMs(job))
        .map((job) => {
          lastLook.set(job, wall);
          return { name: job.name, work: lookAt(job, now) };
        }),
    lookEvery: () => (jobs.length === 0 ? undefined : Math.min(...jobs.map(everyMs))),
  };
};
