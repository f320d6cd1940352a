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

/** Claims made before this moment have outlived whoever made them. */
export const abandonedBefore = (wall: WallClock): Instant => instantOf(wall.now() - claimLeaseMillis);

/** Sends what was left: notices whose time has come, and claims whose holder died (design section 6 point 2). */
export const createSweepNotices = (deps: Deps) => {
  const guarded = createGuarded(deps.alarm);
  /** Answers how many it found. */
  return async (): Promise<number> => {
    const due = await deps.notices.listDue(deps.clock.now(), abandonedBefore(deps.wall), batch);
    for (const id of due) await guarded(id, () => deps.send(id));
    return due.length;
  };
};

export type SweepNotices = ReturnType<typeof createSweepNotices>;
