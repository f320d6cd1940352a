import { DeleteItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SummaryRow } from "../../application/ports/views.ts";
import { keyValues, textValue, wholeValue, type Item } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { queryItems } from "./query-items.ts";
import { partitionOf, queueEntryItem, queuePlace } from "./summary-item.ts";
import { queueEntryKey, summaryKey } from "./table-keys.ts";

/** Each round ends or has met a newer row; more than a few at once means a fault, and the sweeper comes again. */
const ROUNDS = 10;

/**
 * Makes the queue entries of a complaint what its row says, whoever wrote that row. Entries are only overwritten or deleted
 * when they are not newer than the row, and afterwards the row is read again: if it has moved on, our writes may have undone
 * those of its writer, and it is done once more for the newer row. Ends with entries that match the row last read.
 */
export const createQueueEntries = (deps: { client: DynamoDBClient; table: string }) => {
  const { client, table } = deps;

  const readPartition = async (number: string) => {
    const items: Item[] = [];
    const query = {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": textValue(summaryKey(number).pk) },
    };
    for await (const item of queryItems(client, query)) items.push(item);
    return partitionOf(items);
  };

  const enter = (row: SummaryRow, queue: string) =>
    conditionHeld(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: queueEntryItem(row, queue),
          ConditionExpression: "attribute_not_exists(pk) OR n <= :n",
          ExpressionAttributeValues: { ":n": wholeValue(row.n) },
        }),
      ),
    );

  const leave = (row: SummaryRow, queue: string) =>
    conditionHeld(
      client.send(
        new DeleteItemCommand({
          TableName: table,
          Key: keyValues(queueEntryKey(row.number, queue)),
          ConditionExpression: "n <= :n",
          ExpressionAttributeValues: { ":n": wholeValue(row.n) },
        }),
      ),
    );

  const match = async (number: string): Promise<"matches" | "changed"> => {
    const { row, entries } = await readPartition(number);
    if (row === undefined) return "matches";
    const standing = new Map(entries.map((entry) => [entry.queue, entry.queueAt]));
    const missing = row.queues.filter((queue) => standing.get(queue) !== queuePlace(row));
    const left = entries.filter(({ queue }) => !row.queues.includes(queue));
    await Promise.all([...missing.map((queue) => enter(row, queue)), ...left.map(({ queue }) => leave(row, queue))]);
    return missing.length + left.length === 0 ? "matches" : "changed";
  };

  return {
    async reconcile(number: string): Promise<void> {
      for (let round = 0; round < ROUNDS; round += 1) {
        if ((await match(number)) === "matches") return;
      }
      throw new Error(`the queue entries of ${number} kept changing`);
    },
  };
};
