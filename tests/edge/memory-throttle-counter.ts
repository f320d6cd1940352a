import type { ThrottleCounter } from "../../functions/application/ports/throttle-counter.ts";

/** Counters in memory; `kept` tells until when each was to be kept. */
export function memoryThrottleCounter() {
  const counts = new Map<string, number>();
  const kept = new Map<string, number>();
  const counter: ThrottleCounter = {
    add: (key, expiresAt) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      kept.set(key, expiresAt);
      return Promise.resolve(count);
    },
  };
  return { counter, kept };
}
