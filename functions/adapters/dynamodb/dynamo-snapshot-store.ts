import { GetItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { SnapshotStore } from "../../application/ports/views.ts";
import { Instant } from "../../domain/instant.ts";
import { keyValues, textValue, TextValue, wholeValue, WholeValue } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { snapshotKey } from "./table-keys.ts";

const SnapshotItem = z.object({ n: WholeValue, hash: TextValue, at: TextValue.pipe(Instant), state: TextValue });

/** Snapshots of shared logs on DynamoDB, in the `views` table: whatever is lost there is folded again. */
export const createDynamoSnapshotStore = (deps: { client: DynamoDBClient; table: string }): SnapshotStore => ({
  async find(stream) {
    const query = { TableName: deps.table, Key: keyValues(snapshotKey(stream)), ConsistentRead: true };
    const { Item: item } = await deps.client.send(new GetItemCommand(query));
    return item && SnapshotItem.parse(item);
  },
  async put(stream, { n, hash, at, state }) {
    await conditionHeld(
      deps.client.send(
        new PutItemCommand({
          TableName: deps.table,
          Item: {
            ...keyValues(snapshotKey(stream)),
            n: wholeValue(n),
            hash: textValue(hash),
            at: textValue(at),
            state: textValue(state),
          },
          ConditionExpression: "attribute_not_exists(pk) OR n < :n",
          ExpressionAttributeValues: { ":n": wholeValue(n) },
        }),
      ),
    );
  },
});
