import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { ThrottleCounter } from "../../application/ports/throttle-counter.ts";

/** Builds the item's key from its text; the one file that knows the table's keys supplies it. */
type KeyOf = (text: string) => Record<string, AttributeValue>;

/**
 * Counters in the guard table: one `ADD` per wrong attempt. `expiresAt` is the table's TTL attribute; DynamoDB deletes late,
 * which does no harm, because a window's key is never used again. Throws a fault named `StoreUnavailable`.
 */
export function createThrottleCounter(deps: { client: DynamoDBClient; table: string; keyOf: KeyOf }): ThrottleCounter {
  return {
    add: async (key, expiresAt) => {
      const update = new UpdateItemCommand({
        TableName: deps.table,
        Key: deps.keyOf(`THROTTLE#${key}`),
        UpdateExpression: "ADD #count :one SET #expiresAt = :expiresAt",
        ExpressionAttributeNames: { "#count": "count", "#expiresAt": "expiresAt" },
        ExpressionAttributeValues: { ":one": { N: "1" }, ":expiresAt": { N: String(expiresAt) } },
        ReturnValues: "UPDATED_NEW",
      });
      const { Attributes } = await deps.client.send(update).catch((cause: unknown) => {
        throw Object.assign(new Error("the throttle counter does not answer", { cause }), { name: "StoreUnavailable" });
      });
      return Number(Attributes?.["count"]?.N);
    },
  };
}
