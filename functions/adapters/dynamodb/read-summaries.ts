import { setTimeout } from "node:timers/promises";
import { BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SummaryRow } from "../../application/ports/views.ts";
import { keyValues, type Item } from "./attribute-values.ts";
import { summaryOf } from "./summary-item.ts";
import { summaryKey } from "./table-keys.ts";

/** What one request may ask for. */
const BATCH = 100;
/** Of keys the store left unprocessed: after 20, 40, 80, 160 and 320 ms, 0.62 s in all. */
const TRIES = 6;
const FIRST_WAIT_MS = 20;

/** The rows of many complaints by number, consistent; those without a row are left out. */
export const readSummaries = async (
  deps: { client: DynamoDBClient; table: string },
  numbers: readonly string[],
): Promise<Map<string, SummaryRow>> => {
  const keys = [...new Set(numbers)].map((number) => keyValues(summaryKey(number)));
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, k) =>
    keys.slice(k * BATCH, (k + 1) * BATCH),
  );
  const items = (await Promise.all(batches.map((batch) => readBatch(deps, batch)))).flat();
  return new Map(items.map(summaryOf).map((row) => [row.number, row]));
};

const readBatch = async (deps: { client: DynamoDBClient; table: string }, keys: Item[]): Promise<Item[]> => {
  const found: Item[] = [];
  let open = keys;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await setTimeout(FIRST_WAIT_MS * 2 ** (attempt - 1));
    const request = { RequestItems: { [deps.table]: { Keys: open, ConsistentRead: true } } };
    const answer = await deps.client.send(new BatchGetItemCommand(request));
    found.push(...(answer.Responses?.[deps.table] ?? []));
    open = answer.UnprocessedKeys?.[deps.table]?.Keys ?? [];
    if (open.length === 0) return found;
  }
  throw new Error(`${open.length} summaries were not read in ${TRIES} tries`);
};
