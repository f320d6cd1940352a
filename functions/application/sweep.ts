import { plusMillis, type Instant } from "../domain/instant.ts";
import type { DispatchCommit } from "./dispatch-commit.ts";
import type { KeepWorkflows } from "./keep-workflows.ts";
import { createGuarded, nameOf, type Alarm } from "./guarded.ts";
import type { BusinessClock } from "./ports/clock.ts";
import type { CommitLog, PendingHint } from "./ports/commit-log.ts";
import type { AttemptCounter } from "./ports/views.ts";
import type { WaitStore } from "./ports/workflow.ts";
import type { SweepNotices } from "./sweep-notices.ts";
import type { WorkflowSteps } from "./workflow-steps.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly attempts: AttemptCounter;
  readonly dispatch: DispatchCommit;
  /** Absent where sending is another function's work. */
  readonly notices?: SweepNotices;
  readonly steps: WorkflowSteps;
  readonly workflows: KeepWorkflows;
  readonly clock: BusinessClock;
  readonly alarm: Alarm;
}

/** After this many failed dispatches a commit is put aside, where it blocks nothing (design section 2: Effects). */
const dispatchTries = 10;
/** The timeout of a waiting state is the fast path; what is overdue by more than this is the register's. */
export const registerGraceMillis = 30_000;
/** One run's worth: a sweep that finds more goes on a minute later. */
const batch = 200;

/** The guarantee behind the fast paths: makes the stream, the timeouts and every wake-up unnecessary (design section 2). */
export const createSweep = (deps: Deps) => {
  const key = (hint: PendingHint): string => `DISPATCH#${hint.stream}#${hint.n}`;

  /** Dispatches one commit; counts what fails and puts it aside after the last try. */
  const dispatchOne = async (hint: PendingHint): Promise<boolean> => {
    try {
      await deps.dispatch(hint.stream, hint.n);
      return true;
    } catch (fault) {
      const tries = await deps.attempts.add(key(hint), deps.clock.now());
      if (tries >= dispatchTries) {
        await deps.log.quarantine(hint.stream, hint.n);
        deps.alarm("quarantined", `${hint.stream}#${hint.n}`, nameOf(fault));
      }
      return false;
    }
  };

  const guarded = createGuarded(deps.alarm);

  const pending = async (): Promise<number> => {
    const hints = await deps.log.listPending(batch);
    for (const hint of hints)
      await guarded(key(hint), async () => {
        await dispatchOne(hint);
      });
    return hints.length;
  };

  const notices = async (): Promise<number> => (await deps.notices?.sweep()) ?? 0;

  /** The due register: does what is due itself, then looks after the workflow that should have done it. */
  const overdue = async (): Promise<number> => {
    const now = deps.clock.now();
    const found = await deps.waits.listOverdue(plusMillis(now, -registerGraceMillis), batch);
    for (const ref of found)
      await guarded(`${ref.machine}#${ref.id}`, async () => {
        const generation = await deps.waits.generation(ref.machine, ref.id);
        // By now, not by the due moment: an entry that stays behind must not hide what falls due after it.
        await deps.steps.dealWithDue(ref, generation, `register#${ref.machine}#${ref.id}#${now}`);
        await deps.workflows.revive(ref);
      });
    return found.length;
  };

  return {
    dispatchOne,
    /** Commits, notices and waits that somebody should have dealt with. Answers how many it found. */
    sweep: async (): Promise<number> => {
      let found = 0;
      for (const [name, part] of Object.entries({ pending, notices, overdue }))
        await guarded(name, async () => {
          found += await part();
        });
      return found;
    },
    /** When a sweep has something to do next; undefined when nothing waits. A hint, for a clock that jumps. */
    nextDue: async (): Promise<Instant | undefined> => {
      if ((await deps.log.listPending(1)).length > 0) return deps.clock.now();
      const wait = await deps.waits.earliestDue();
      const moments = [
        await deps.notices?.nextDue(),
        wait === undefined ? undefined : plusMillis(wait, registerGraceMillis + 1),
      ].filter((moment) => moment !== undefined);
      return moments.sort()[0];
    },
  };
};
