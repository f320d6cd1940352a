import { GetItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { PolicyStore } from "../../application/ports/views.ts";
import { keyValues, textValue, TextValue } from "./attribute-values.ts";
import { conditionHeld } from "./condition-held.ts";
import { policyKey } from "./table-keys.ts";

const PolicyItem = z.object({ text: TextValue });

/** Policies on DynamoDB, in the `log` table: like commits they are written once and never change (RC-19). */
export const createDynamoPolicyStore = (deps: { client: DynamoDBClient; table: string }): PolicyStore => {
  const find: PolicyStore["find"] = async (digest) => {
    const query = { TableName: deps.table, Key: keyValues(policyKey(digest)), ConsistentRead: true };
    const { Item: item } = await deps.client.send(new GetItemCommand(query));
    return item && PolicyItem.parse(item).text;
  };
  return {
    find,
    async put(digest, text) {
      const stored = await conditionHeld(
        deps.client.send(
          new PutItemCommand({
            TableName: deps.table,
            Item: { ...keyValues(policyKey(digest)), text: textValue(text) },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
      if (!stored && (await find(digest)) !== text) throw new Error(`another policy is stored as ${digest}`);
    },
  };
};
