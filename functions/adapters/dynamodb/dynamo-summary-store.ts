import { GetItemCommand, PutItemCommand, QueryCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SummaryStore } from "../../application/ports/views.ts";
import { keyOf, keyValues, textValue, wholeValue } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { createQueueEntries } from "./queue-entries.ts";
import { queryShards } from "./query-shards.ts";
import { queuePartition, rowsStanding, summaryItem, summaryOf } from "./summary-item.ts";
import { readSummaries } from "./read-summaries.ts";
import { indexes } from "./table-definitions.ts";
import { queueEntryOf, shardsOf, summaryKey } from "./table-keys.ts";

/**
 * Summary rows and queues on DynamoDB, in the `views` table. A row stands in several queues, so each queue has an entry of
 * its own beside the row; the index over the entries says where to look, the row says what is true.
 */
export const createDynamoSummaryStore = (deps: { client: DynamoDBClient; table: string }): SummaryStore => {
  const { client, table } = deps;
  const entries = createQueueEntries(deps);

  const countShard = async (shard: string, upTo: number): Promise<number> => {
    let count = 0;
    let from: Record<string, never> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: indexes.queues.name,
          Select: "COUNT",
          KeyConditionExpression: "queueShard = :shard",
          ExpressionAttributeValues: { ":shard": textValue(shard) },
          ...(Number.isFinite(upTo) && { Limit: upTo }),
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      count += page.Count ?? 0;
      from = page.LastEvaluatedKey as typeof from;
    } while (from !== undefined && count < upTo);
    return count;
  };

  return {
    async put(row) {
      const stored = await conditionHeld(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: summaryItem(row),
            ConditionExpression: "attribute_not_exists(pk) OR n <= :n",
            ExpressionAttributeValues: { ":n": wholeValue(row.n) },
          }),
        ),
      );
      // Also when stale: an earlier run of ours may have died between row and entries.
      await entries.reconcile(row.number);
      return stored ? "stored" : "stale";
    },

    async find(number) {
      const query = { TableName: table, Key: keyValues(summaryKey(number)), ConsistentRead: true };
      const { Item: item } = await client.send(new GetItemCommand(query));
      return item && summaryOf(item);
    },

    async list(queue, limit, after) {
      const found = await queryShards(client, {
        table,
        index: indexes.queues,
        prefix: queuePartition(queue),
        limit: limit + 1,
        ...(after !== undefined && { bound: { test: ">", value: after } }),
      });
      const page = found.slice(0, limit).map(({ at, item }) => ({ at, number: queueEntryOf(keyOf(item)).number }));
      const numbers = page.map(({ number }) => number);
      const last = page.at(-1);
      return {
        rows: rowsStanding([...(await readSummaries(deps, numbers)).values()], queue),
        ...(found.length > limit && last !== undefined && { next: last.at }),
      };
    },

    async count(queue, upTo = Infinity) {
      const counts = await Promise.all(shardsOf(queuePartition(queue)).map((shard) => countShard(shard, upTo)));
      return Math.min(
        upTo,
        counts.reduce((sum, count) => sum + count, 0),
      );
    },
  };
};
