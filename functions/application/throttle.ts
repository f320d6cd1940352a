import type { WallClock } from "./ports/clock.ts";
import type { ThrottleCounter } from "./ports/throttle-counter.ts";
import { throttleClient } from "./throttle-client.ts";

export type ThrottleVerdict =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

export interface ThrottleRule {
  /** Keeps the counters of different uses apart, like `access-code`. */
  readonly name: string;
  /** How often per window and client. */
  readonly limit: number;
  readonly windowSeconds: number;
}

/** A counter is kept one window longer than it counts, so that late clocks of other instances still find it. */
const windowsKept = 2;

/**
 * Slows a client address down (design: Access code). Call it for a *wrong* code only: a right one is always accepted, and
 * nothing is ever locked per number. Fixed windows on wall time; a client gets at most twice the limit across a border.
 */
export function createThrottle(deps: { counter: ThrottleCounter; clock: WallClock; rule: ThrottleRule }) {
  const { name, limit, windowSeconds } = deps.rule;
  return async (address: string): Promise<ThrottleVerdict> => {
    const seconds = deps.clock.now() / 1000;
    const window = Math.floor(seconds / windowSeconds);
    const key = `${name}#${throttleClient(address)}#${window}`;
    const count = await deps.counter.add(key, (window + windowsKept) * windowSeconds);
    if (count <= limit) return { allowed: true };
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((window + 1) * windowSeconds - seconds)) };
  };
}
