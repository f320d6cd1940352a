import { DeleteItemCommand, UpdateItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { AttemptCounter } from "../../application/ports/views.ts";
import { keyValues, textValue, wholeValue, WholeValue } from "./attribute-values.ts";
import { attemptKey } from "./table-keys.ts";

const Counted = z.object({ attempts: WholeValue });

/**
 * Failed attempts on DynamoDB, in the `work` table. Adding is not idempotent: an answer that was lost counts twice, which
 * only brings the quarantine one attempt nearer.
 */
export const createDynamoAttemptCounter = (deps: { client: DynamoDBClient; table: string }): AttemptCounter => ({
  async add(key, at) {
    const { Attributes: counted } = await deps.client.send(
      new UpdateItemCommand({
        TableName: deps.table,
        Key: keyValues(attemptKey(key)),
        UpdateExpression: "ADD attempts :one SET lastAt = :at",
        ExpressionAttributeValues: { ":one": wholeValue(1), ":at": textValue(at) },
        ReturnValues: "UPDATED_NEW",
      }),
    );
    return Counted.parse(counted).attempts;
  },
  async clear(key) {
    await deps.client.send(new DeleteItemCommand({ TableName: deps.table, Key: keyValues(attemptKey(key)) }));
  },
});
