import { GetItemCommand, PutItemCommand, UpdateItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Machine, WaitStore } from "../../application/ports/workflow.ts";
import { keyOf, keyValues, textValue, wholeValue, type Item } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { queryShards } from "./query-shards.ts";
import { indexes } from "./table-definitions.ts";
import { waitKey, waitOf } from "./table-keys.ts";
import { attemptOrder, dueEntry, dueOf, duePrefix, generationOf, waitItem, waitRecord } from "./wait-item.ts";

/**
 * A newer attempt of the same generation, the very same one again, or a newer generation. `attemptOrder` outlives a removed
 * wait, so that a late repetition does not bring a dead token back.
 */
const maySupersede =
  "attribute_not_exists(pk) OR generation < :generation OR (generation = :generation AND " +
  "(attribute_not_exists(attemptOrder) OR attemptOrder < :order OR (attemptOrder = :order AND #token = :token)))";

/** Waits and the due register on DynamoDB, in the `work` table (design section 3, "Waiting safely"). */
export const createDynamoWaitStore = (deps: { client: DynamoDBClient; table: string }): WaitStore => {
  const { client, table } = deps;

  const get = async (machine: Machine, id: string): Promise<Item | undefined> => {
    const query = { TableName: table, Key: keyValues(waitKey(machine, id)), ConsistentRead: true };
    return (await client.send(new GetItemCommand(query))).Item;
  };

  const update = (machine: Machine, id: string, change: UpdateParts): Promise<boolean> =>
    conditionHeld(
      client.send(new UpdateItemCommand({ TableName: table, Key: keyValues(waitKey(machine, id)), ...change })),
    );

  const listDue = (limit: number, bound?: { test: "<"; value: string }) =>
    queryShards(client, { table, index: indexes.due, prefix: duePrefix, limit, ...(bound && { bound }) });

  return {
    async put(record) {
      const stored = await conditionHeld(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: waitItem(record),
            ConditionExpression: maySupersede,
            ExpressionAttributeNames: { "#token": "token" },
            ExpressionAttributeValues: {
              ":generation": wholeValue(record.generation),
              ":order": textValue(attemptOrder(record)),
              ":token": textValue(record.token),
            },
          }),
        ),
      );
      if (stored) return "stored";
      return generationOf(await get(record.machine, record.id)) > record.generation ? "superseded" : "older";
    },

    async find(machine, id) {
      const item = await get(machine, id);
      return item && waitRecord(machine, id, item);
    },

    async remove(machine, id, token) {
      await update(machine, id, {
        UpdateExpression: "REMOVE #token, stage, dueBy, dueShard",
        ConditionExpression: "#token = :token",
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: { ":token": textValue(token) },
      });
    },

    async generation(machine, id) {
      return generationOf(await get(machine, id));
    },

    takeGeneration(machine, id, number, expected, at) {
      const due = dueEntry(machine, id, at);
      return update(machine, id, {
        UpdateExpression:
          "SET generation = :next, #number = :number, dueBy = :at, dueShard = :shard " +
          "REMOVE #token, stage, enteredAt, retryCount, attemptOrder",
        ConditionExpression: expected === 0 ? "attribute_not_exists(pk)" : "generation = :expected",
        ExpressionAttributeNames: { "#token": "token", "#number": "number" },
        ExpressionAttributeValues: {
          ":next": wholeValue(expected + 1),
          ":number": textValue(number),
          ":at": textValue(at),
          ":shard": due["dueShard"] ?? textValue(""),
          ...(expected > 0 && { ":expected": wholeValue(expected) }),
        },
      });
    },

    async release(machine, id, generation) {
      await update(machine, id, {
        UpdateExpression: "REMOVE dueBy, dueShard",
        ConditionExpression: "generation = :generation AND attribute_not_exists(#token)",
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: { ":generation": wholeValue(generation) },
      });
    },

    async listOverdue(before, limit) {
      const entries = await listDue(limit, { test: "<", value: before });
      return entries.map(({ item }) => ({ ...waitOf(keyOf(item)), ...dueOf(item) }));
    },

    async earliestDue() {
      const [first] = await listDue(1);
      return first && dueOf(first.item).dueBy;
    },
  };
};

interface UpdateParts {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}
