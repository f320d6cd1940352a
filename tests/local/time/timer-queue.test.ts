import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "../../../functions/domain/instant.ts";
import { createTimerQueue, type TimerQueue } from "../../../local/time/timer-queue.ts";

const nothing = (): void => undefined;
const farFuture = instantOf(Date.UTC(9999, 0, 1));

const drain = (queue: TimerQueue): string[] => {
  const keys: string[] = [];
  for (let timer = queue.takeDue(farFuture); timer !== undefined; timer = queue.takeDue(farFuture)) {
    keys.push(`${timer.due} ${timer.key}`);
  }
  return keys;
};

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("schedule" as const), key: fc.nat(30), due: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), key: fc.nat(30) }) },
);

describe("the timer queue", () => {
  it("hands out by due moment, then by key, whatever was set, replaced and cancelled before", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 400 }), (commands) => {
        const queue = createTimerQueue();
        const model = new Map<string, string>();
        for (const given of commands) {
          const key = `e${given.key}`;
          if (given.kind === "cancel") {
            queue.cancel(key);
            model.delete(key);
          } else {
            queue.schedule(key, instantOf(given.due * 1000), nothing);
            model.set(key, instantOf(given.due * 1000));
          }
        }
        expect(queue.size()).toBe(model.size);
        expect(drain(queue)).toEqual([...model].map(([key, due]) => `${due} ${key}`).sort());
        expect(queue.size()).toBe(0);
      }),
    );
  });

  it("keeps a timer that is not due yet, and one due exactly now is due", () => {
    const queue = createTimerQueue();
    queue.schedule("a", instantOf(1000), nothing);
    expect(queue.takeDue(instantOf(999))).toBeUndefined();
    expect(queue.nextDue()).toBe(instantOf(1000));
    expect(queue.takeDue(instantOf(1000))?.key).toBe("a");
    expect(queue.nextDue()).toBeUndefined();
  });

  it("does not let replaced timers pile up: a wait renewed a million times costs no memory", () => {
    const queue = createTimerQueue();
    for (let i = 0; i < 100_000; i++) queue.schedule("same", instantOf(i), nothing);
    expect(queue.size()).toBe(1);
    expect(drain(queue)).toEqual([`${instantOf(99_999)} same`]);
  });
});
