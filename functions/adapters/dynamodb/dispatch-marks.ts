import { UpdateItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { CommitLog, PendingHint } from "../../application/ports/commit-log.ts";
import { keyOf, keyValues, textValue } from "./attribute-values.ts";
import { pendingPrefix, quarantinePrefix } from "./commit-item.ts";
import { conditionHeld } from "./condition-held.ts";
import { queryShards } from "./query-shards.ts";
import { indexes } from "./table-definitions.ts";
import { commitKey, commitOf, shardOf } from "./table-keys.ts";

type DispatchMarks = Pick<CommitLog, "clearPending" | "quarantine" | "listPending" | "listQuarantined">;

/**
 * The dispatch mark on a commit. Every write touches the mark's two attributes only (the role may touch no others) and is
 * conditional on the commit being there: an update of a missing item would create a phantom commit.
 */
export const createDispatchMarks = (deps: { client: DynamoDBClient; table: string }): DispatchMarks => {
  const { client, table } = deps;

  const list = async (prefix: string, limit: number): Promise<PendingHint[]> => {
    const entries = await queryShards(client, { table, index: indexes.pending, prefix, limit });
    return entries.map(({ item }) => commitOf(keyOf(item)));
  };

  return {
    async clearPending(stream, n) {
      await conditionHeld(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyValues(commitKey(stream, n)),
            UpdateExpression: "REMOVE pendingShard, pendingAt",
            ConditionExpression: "attribute_exists(pk)",
          }),
        ),
      );
    },

    async quarantine(stream, n) {
      await conditionHeld(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyValues(commitKey(stream, n)),
            UpdateExpression: "SET pendingShard = :quarantine",
            // Without a mark it was dispatched in the meantime and needs no quarantine.
            ConditionExpression: "attribute_exists(pk) AND attribute_exists(pendingAt)",
            ExpressionAttributeValues: { ":quarantine": textValue(shardOf(quarantinePrefix, stream)) },
          }),
        ),
      );
    },

    listPending: (limit) => list(pendingPrefix, limit),
    listQuarantined: (limit) => list(quarantinePrefix, limit),
  };
};
