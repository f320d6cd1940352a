import type { Instant } from "../../functions/domain/instant.ts";

/** One thing to do at one moment. The key says whose it is and settles the order of two at the same moment. */
export interface Timer {
  readonly key: string;
  readonly due: Instant;
  readonly run: () => void | Promise<void>;
}

export interface TimerQueue {
  /** Sets the timer of this key; an earlier one of the same key is replaced. */
  schedule(key: string, due: Instant, run: Timer["run"]): void;
  /** Forgets the timer of this key; nothing happens when there is none. */
  cancel(key: string): void;
  /** The moment of the next timer; undefined when there is none. */
  nextDue(): Instant | undefined;
  /** Takes the next timer out if it is due at `now`. */
  takeDue(now: Instant): Timer | undefined;
  size(): number;
}

/**
 * The one queue of everything that has to happen later, ordered by (due, key), so that the same timers always fire in the
 * same order. A binary heap; a replaced or cancelled timer stays in it until it comes up or until half of the heap is dead.
 */
export const createTimerQueue = (): TimerQueue => {
  let heap: Timer[] = [];
  const current = new Map<string, Timer>();

  const first = (): Timer | undefined => {
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (current.get(top.key) === top) return top;
      removeTop(heap);
    }
    return undefined;
  };

  return {
    schedule: (key, due, run) => {
      const timer = { key, due, run };
      current.set(key, timer);
      insert(heap, timer);
      // A sorted array is a heap.
      if (heap.length > 2 * current.size + 64) heap = [...current.values()].sort((a, b) => (before(a, b) ? -1 : 1));
    },
    cancel: (key) => {
      current.delete(key);
    },
    nextDue: () => first()?.due,
    takeDue: (now) => {
      const timer = first();
      if (timer === undefined || timer.due > now) return undefined;
      current.delete(timer.key);
      removeTop(heap);
      return timer;
    },
    size: () => current.size,
  };
};

const before = (a: Timer, b: Timer): boolean => a.due < b.due || (a.due === b.due && a.key < b.key);

const at = (heap: Timer[], index: number): Timer => heap[index] as Timer;

const swap = (heap: Timer[], i: number, j: number): void => {
  const held = at(heap, i);
  heap[i] = at(heap, j);
  heap[j] = held;
};

const insert = (heap: Timer[], timer: Timer): void => {
  heap.push(timer);
  for (let child = heap.length - 1; child > 0;) {
    const parent = (child - 1) >> 1;
    if (!before(at(heap, child), at(heap, parent))) return;
    swap(heap, child, parent);
    child = parent;
  }
};

const removeTop = (heap: Timer[]): void => {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  for (let parent = 0; ;) {
    const left = 2 * parent + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const child = right < heap.length && before(at(heap, right), at(heap, left)) ? right : left;
    if (!before(at(heap, child), at(heap, parent))) return;
    swap(heap, child, parent);
    parent = child;
  }
};
