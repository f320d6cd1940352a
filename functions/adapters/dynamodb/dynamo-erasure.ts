import { UpdateItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { ErasureTarget } from "../../application/ports/erasure-target.ts";
import { keyValues } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { queryCommits } from "./query-commits.ts";
import { commitKey } from "./table-keys.ts";

/**
 * Erasure of a log's personal part (OP-27). The wrapped key goes first: from that moment nothing opens, whatever happens to
 * the rest of the run.
 */
export const createDynamoErasure = (deps: { client: DynamoDBClient; table: string }): ErasureTarget => ({
  async eraseStream(stream) {
    let count = 0;
    for await (const { n } of queryCommits(deps, stream)) {
      const update = new UpdateItemCommand({
        TableName: deps.table,
        Key: keyValues(commitKey(stream, n)),
        UpdateExpression: "REMOVE wrappedKey, sealed",
        ConditionExpression: "attribute_exists(pk)",
      });
      if (await conditionHeld(deps.client.send(update))) count += 1;
    }
    return count;
  },
});
