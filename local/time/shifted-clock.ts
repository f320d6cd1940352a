import type { BusinessClock, WallClock } from "../../functions/application/ports/clock.ts";
import { instantOf, later, type Instant } from "../../functions/domain/instant.ts";

export interface ShiftedClock extends BusinessClock {
  /** Milliseconds between wall and business time. */
  offset(): number;
  shift(offset: number): void;
  /** Holds time at a moment, or lets it run again (undefined). */
  hold(at: Instant | undefined): void;
}

/** Wall time plus an offset. It can be held at a moment; it never goes back, even if the wall clock is set back. */
export const createShiftedClock = (wall: WallClock, initialOffset: number): ShiftedClock => {
  let offset = initialOffset;
  let held: Instant | undefined;
  let last = instantOf(wall.now() + offset);
  return {
    now: () => {
      last = later(last, held ?? instantOf(wall.now() + offset));
      return last;
    },
    offset: () => offset,
    shift: (next) => {
      offset = next;
    },
    hold: (at) => {
      held = at;
    },
  };
};
