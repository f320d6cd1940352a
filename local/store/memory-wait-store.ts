import type { Machine, WaitRecord, WaitStore } from "../../functions/application/ports/workflow.ts";
import type { Instant } from "../../functions/domain/instant.ts";
import { attemptOrder } from "../../functions/adapters/dynamodb/wait-item.ts";
import { noLag, type IndexLag } from "./index-lag.ts";
import { createMemoryIndex, type IndexEntry } from "./memory-index.ts";

interface Slot {
  readonly number: string;
  readonly generation: number;
  /** Of the last attempt that waited, also after it was removed. */
  readonly order?: string;
  readonly waiting?: WaitRecord;
}

const due = "due";

/** Waits and the due register in memory. */
export const createMemoryWaitStore = (deps: { lag?: IndexLag } = {}): WaitStore => {
  const slots = new Map<string, Slot>();
  const register = createMemoryIndex(deps.lag ?? noLag);

  const idOf = (machine: Machine, id: string) => `${machine}#${id}`;
  const keep = (key: string, slot: Slot, dueBy?: Instant) => {
    slots.set(key, slot);
    register.place(key, dueBy === undefined ? undefined : { partition: due, at: dueBy });
  };
  const entryOf = ({ id: key, at }: IndexEntry) => {
    const cut = key.indexOf("#");
    const number = slots.get(key)?.number ?? "";
    return { machine: key.slice(0, cut) as Machine, id: key.slice(cut + 1), number, dueBy: at as Instant };
  };

  const put = (record: WaitRecord): Awaited<ReturnType<WaitStore["put"]>> => {
    const key = idOf(record.machine, record.id);
    const slot = slots.get(key);
    const order = attemptOrder(record);
    if (slot !== undefined && slot.generation > record.generation) return "superseded";
    if (slot?.generation === record.generation && slot.order !== undefined) {
      const again = slot.order === order && slot.waiting?.token === record.token;
      if (!again && slot.order >= order) return "older";
    }
    keep(key, { number: record.number, generation: record.generation, order, waiting: record }, record.dueBy);
    return "stored";
  };

  return {
    put: (record) => Promise.resolve(put(record)),
    find: (machine, id) => Promise.resolve(slots.get(idOf(machine, id))?.waiting),
    remove(machine, id, token) {
      const key = idOf(machine, id);
      const slot = slots.get(key);
      if (slot?.waiting?.token === token) {
        keep(key, { number: slot.number, generation: slot.generation, order: attemptOrder(slot.waiting) });
      }
      return Promise.resolve();
    },
    generation: (machine, id) => Promise.resolve(slots.get(idOf(machine, id))?.generation ?? 0),
    takeGeneration(machine, id, number, expected, at) {
      const key = idOf(machine, id);
      if ((slots.get(key)?.generation ?? 0) !== expected) return Promise.resolve(false);
      keep(key, { number, generation: expected + 1 }, at);
      return Promise.resolve(true);
    },
    release(machine, id, generation) {
      const key = idOf(machine, id);
      const slot = slots.get(key);
      if (slot?.generation === generation && slot.waiting === undefined) keep(key, slot);
      return Promise.resolve();
    },
    listOverdue: (before, limit) =>
      Promise.resolve(
        register
          .list(due, limit)
          .filter(({ at }) => at < before)
          .map(entryOf),
      ),
    earliestDue: () => Promise.resolve(register.list(due, 1)[0]?.at as Instant | undefined),
  };
};
