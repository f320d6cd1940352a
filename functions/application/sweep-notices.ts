import { instantOf, type Instant } from "../domain/instant.ts";
import { createGuarded, type Alarm } from "./guarded.ts";
import type { BusinessClock, WallClock } from "./ports/clock.ts";
import type { NoticeLedger } from "./ports/notice-ledger.ts";
import { claimLeaseMillis, type SendNotice } from "./send-notice.ts";

interface Deps {
  readonly notices: NoticeLedger;
  readonly send: SendNotice;
  readonly clock: BusinessClock;
  readonly wall: WallClock;
  readonly alarm: Alarm;
}

/** One run's worth: a sweep that finds more goes on a minute later. */
const batch = 200;

/** Sends what was left: notices whose time has come, and claims whose holder died (design section 6 point 2). */
export const createSweepNotices = (deps: Deps) => {
  const guarded = createGuarded(deps.alarm);
  const listDue = (limit: number): Promise<string[]> =>
    deps.notices.listDue(deps.clock.now(), instantOf(deps.wall.now() - claimLeaseMillis), limit);

  return {
    /** Answers how many it found. */
    sweep: async (): Promise<number> => {
      const due = await listDue(batch);
      for (const id of due) await guarded(id, () => deps.send(id));
      return due.length;
    },
    /** When there is something to send next. A hint, for a clock that jumps. */
    nextDue: async (): Promise<Instant | undefined> =>
      (await listDue(1)).length > 0 ? deps.clock.now() : deps.notices.earliestDue(),
  };
};

export type SweepNotices = ReturnType<typeof createSweepNotices>;
