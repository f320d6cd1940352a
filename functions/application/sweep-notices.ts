import { earlier, instantOf, type Instant } from "../domain/instant.ts";
import { createGuarded, type Alarm } from "./guarded.ts";
import type { HouseNotices } from "./house-notices.ts";
import type { BusinessClock, WallClock } from "./ports/clock.ts";
import type { NoticeLedger } from "./ports/notice-ledger.ts";
import { claimLeaseMillis, type SendNotice } from "./send-notice.ts";

interface Deps {
  readonly notices: NoticeLedger;
  readonly send: SendNotice;
  readonly house: HouseNotices;
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
      await guarded("house-notices", () => deps.house.enter());
      const due = await listDue(batch);
      for (const id of due) await guarded(id, () => deps.send(id));
      return due.length;
    },
    /** When there is something to send next. A hint, for a clock that jumps. */
    nextDue: async (): Promise<Instant | undefined> => {
      if ((await listDue(1)).length > 0) return deps.clock.now();
      const [house, notice] = [await deps.house.nextDue(), await deps.notices.earliestDue()];
      return notice === undefined ? house : earlier(house, notice);
    },
  };
};

export type SweepNotices = ReturnType<typeof createSweepNotices>;
