/** A fault of something that ran in the background, with the name of what it was. */
export interface Fault {
  readonly what: string;
  readonly error: unknown;
}

export interface Activity {
  /** Counts the promise as running until it ends, and hands it back. A rejection is also kept as a fault. */
  track<T>(what: string, work: Promise<T>): Promise<T>;
  /** Resolves once nothing tracked is running, whatever was added in between included. */
  idle(): Promise<void>;
  /** Names of what is running now. */
  running(): string[];
  /** How many pieces of work were ever started: an unchanged number proves that nothing happened in between. */
  started(): number;
  /** The faults since the last call. */
  takeFaults(): Fault[];
}

/** Knows what is running in the background, so that "settled" can be told apart from "not begun" (design section 5). */
export const createActivity = (): Activity => {
  const running = new Map<number, { what: string; done: Promise<void> }>();
  let started = 0;
  let faults: Fault[] = [];

  return {
    track: (what, work) => {
      started += 1;
      const id = started;
      const done = work.then(
        () => void running.delete(id),
        (error: unknown) => {
          running.delete(id);
          faults.push({ what, error });
        },
      );
      running.set(id, { what, done });
      return work;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
    },
    running: () => [...running.values()].map(({ what }) => what),
    started: () => started,
    takeFaults: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
};
