import type { Instant } from "../../functions/domain/instant.ts";
import type { Execution } from "./execution.ts";
import type { JsonObject } from "./json.ts";

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly at: Instant;
  readonly type: string;
  readonly details: JsonObject;
}

/** What a step writes its events into. */
export interface Chronicle {
  readonly execution: Execution;
  readonly now: Instant;
  readonly events: HistoryEvent[];
}

/** The quota of AWS: event 25 000 can only be the one that ends the execution. */
export const historyQuota = 25_000;

/** Thrown when an event would be the last one allowed and is not an end. */
export class HistoryFull extends Error {
  override readonly name = "HistoryFull";
}

const isEnd = (type: string): boolean => /^Execution(?!Started)/.test(type);

/** Adds an event to the history; throws HistoryFull when only an end still fits. */
export const note = (run: Chronicle, type: string, details: JsonObject = {}): void => {
  const id = run.execution.events + 1;
  if (id >= historyQuota && !isEnd(type)) throw new HistoryFull();
  run.execution.events = id;
  run.events.push({ id, previousEventId: id - 1, at: run.now, type, details });
};
