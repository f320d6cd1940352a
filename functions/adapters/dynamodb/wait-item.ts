import * as z from "zod";
import type { Machine, WaitRecord } from "../../application/ports/workflow.ts";
import { Instant } from "../../domain/instant.ts";
import { keyValues, textValue, TextValue, wholeValue, WholeValue, type Item } from "./attribute-values.ts";
import { shardOf, waitKey } from "./table-keys.ts";

export const duePrefix = "DUE";

const RETRY_DIGITS = 6;

/** Orders the attempts of one execution as text: entered later, or tried again. */
export const attemptOrder = (record: Pick<WaitRecord, "enteredAt" | "retryCount">): string =>
  `${record.enteredAt}#${String(record.retryCount).padStart(RETRY_DIGITS, "0")}`;

/** The entry of the due register, by the moment a wait ends. */
export const dueEntry = (machine: Machine, id: string, dueBy: Instant): Item => ({
  dueShard: textValue(shardOf(duePrefix, `${machine}#${id}`)),
  dueBy: textValue(dueBy),
});

export const waitItem = (record: WaitRecord): Item => ({
  ...keyValues(waitKey(record.machine, record.id)),
  number: textValue(record.number),
  generation: wholeValue(record.generation),
  token: textValue(record.token),
  stage: textValue(record.stage),
  enteredAt: textValue(record.enteredAt),
  retryCount: wholeValue(record.retryCount),
  attemptOrder: textValue(attemptOrder(record)),
  ...dueEntry(record.machine, record.id, record.dueBy),
});

const at = TextValue.pipe(Instant);
const Waiting = z.object({
  number: TextValue,
  generation: WholeValue,
  token: TextValue,
  stage: TextValue,
  dueBy: at,
  enteredAt: at,
  retryCount: WholeValue,
});
const Generation = z.object({ generation: WholeValue });

/** The record of an item; undefined for a generation that has not waited yet or waits no more. */
export const waitRecord = (machine: Machine, id: string, item: Item): WaitRecord | undefined =>
  "token" in item ? { machine, id, ...Waiting.parse(item) } : undefined;

export const generationOf = (item: Item | undefined): number =>
  item === undefined ? 0 : Generation.parse(item).generation;

const Due = z.object({ number: TextValue, dueBy: at });
/** What an entry of the due register tells. */
export const dueOf = (item: Item): { number: string; dueBy: Instant } => Due.parse(item);
