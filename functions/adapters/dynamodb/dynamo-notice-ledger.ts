import { GetItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LedgerEntry, NoticeLedger } from "../../application/ports/notice-ledger.ts";
import { Instant } from "../../domain/instant.ts";
import { keyOf, keyValues, textValue, wholeValue } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { claimedPrefix, noticeItem, noticeOf, toSendPrefix } from "./notice-item.ts";
import { queryItems } from "./query-items.ts";
import { queryShards } from "./query-shards.ts";
import { indexes } from "./table-definitions.ts";
import { noticeIdOf, noticeKey, noticePartition } from "./table-keys.ts";

/** The write-ahead ledger of notices on DynamoDB, in the `work` table (design section 6 point 2). */
export const createDynamoNoticeLedger = (deps: { client: DynamoDBClient; table: string }): NoticeLedger => {
  const { client, table } = deps;

  const list = async (prefix: string, limit: number, upTo?: { test: "<" | "<="; value: Instant }) =>
    queryShards(client, { table, index: indexes.ledger, prefix, limit, ...(upTo && { bound: upTo }) });

  return {
    async add(entry) {
      const added = await conditionHeld(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: noticeItem(entry),
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
      return added ? "added" : "known";
    },

    async find(id) {
      const query = { TableName: table, Key: keyValues(noticeKey(id)), ConsistentRead: true };
      const { Item: item } = await client.send(new GetItemCommand(query));
      return item && noticeOf(item);
    },

    /**
     * A move whose answer was lost answers false although it went through: the claim then ages into a recorded doubt. Taking
     * it for our own would be the worse mistake, for two senders may ask for the very same move.
     */
    move(from, to) {
      return conditionHeld(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: noticeItem(to),
            ConditionExpression: "#state = :state AND attempts = :attempts",
            ExpressionAttributeNames: { "#state": "state" },
            ExpressionAttributeValues: { ":state": textValue(from.state), ":attempts": wholeValue(from.attempts) },
          }),
        ),
      );
    },

    async listDue(now, claimedBefore, limit) {
      const due = await Promise.all([
        list(claimedPrefix, limit, { test: "<", value: claimedBefore }),
        list(toSendPrefix, limit, { test: "<=", value: now }),
      ]);
      return due
        .flat()
        .slice(0, limit)
        .map(({ item }) => noticeIdOf(keyOf(item)));
    },

    async earliestDue() {
      const [first] = await list(toSendPrefix, 1);
      return first && Instant.parse(first.at);
    },

    async listOf(number) {
      const entries: LedgerEntry[] = [];
      const items = queryItems(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :notices",
        ExpressionAttributeValues: { ":notices": textValue(noticePartition(number)) },
      });
      for await (const item of items) entries.push(noticeOf(item));
      return entries;
    },
  };
};
