import { instantOf, type Instant } from "../../../functions/domain/instant.ts";
import { createVirtualTime, type VirtualTime, type VirtualTimeDeps } from "../../../local/time/virtual-time.ts";

export const start = instantOf(Date.UTC(2026, 10, 23, 1, 0, 0));

export interface TestTime extends VirtualTime {
  /** Every offset that was stored, in order. */
  readonly saved: number[];
  /** Sets a timer that only writes down its key and the moment it fired. */
  note(key: string, due: Instant): void;
  readonly fired: { key: string; at: Instant }[];
}

/** Virtual time at a standing wall clock, that writes down what fires. */
export const createTestTime = async (deps: Partial<VirtualTimeDeps> = {}): Promise<TestTime> => {
  const saved: number[] = [];
  const fired: TestTime["fired"] = [];
  const time = await createVirtualTime({
    wall: { now: () => Date.parse(start) },
    offset: {
      load: () => Promise.resolve(0),
      save: (ms) => {
        saved.push(ms);
        return Promise.resolve();
      },
    },
    frozen: true,
    maxRounds: 80,
    ...deps,
  });
  const note = (key: string, due: Instant): void => {
    time.schedule(key, due, () => void fired.push({ key, at: time.now() }));
  };
  return { ...time, saved, fired, note };
};
