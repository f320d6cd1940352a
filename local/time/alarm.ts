/** Sets one real timer and hands back what cancels it. */
export type SetAlarm = (ms: number, ring: () => void) => () => void;

/** The real one; it does not keep the process alive. */
export const setRealAlarm: SetAlarm = (ms, ring) => {
  const timer = setTimeout(ring, ms).unref();
  return () => {
    clearTimeout(timer);
  };
};

/** Longer ones are set in steps: setTimeout turns 30 days into one millisecond. */
const longestMs = 60_000;

export interface Alarm {
  /** Sets the alarm anew; `undefined` means the longest step. */
  set(ms: number | undefined): void;
  off(): void;
}

/** One real timer for everything, at most 60 seconds ahead. */
export const createAlarm = (setAlarm: SetAlarm, ring: () => void): Alarm => {
  let cancel: () => void = () => undefined;
  return {
    set: (ms = longestMs) => {
      cancel();
      cancel = setAlarm(Math.min(Math.max(ms, 0), longestMs), ring);
    },
    off: () => {
      cancel();
    },
  };
};
