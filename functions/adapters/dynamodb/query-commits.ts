import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { StreamId } from "../../application/ports/commit-log.ts";
import { textValue } from "./attribute-values.ts";
import { foundCommit, type FoundCommit } from "./commit-item.ts";
import { queryItems } from "./query-items.ts";
import { commitKey, commitPrefix } from "./table-keys.ts";

/** The stored commits of a log after commit `after`, consistent, in order, still closed. */
export async function* queryCommits(
  deps: { client: DynamoDBClient; table: string; pageLimit?: number | undefined },
  stream: StreamId,
  after = 0,
): AsyncGenerator<FoundCommit> {
  const items = queryItems(deps.client, {
    TableName: deps.table,
    ConsistentRead: true,
    KeyConditionExpression: "pk = :stream AND sk BETWEEN :from AND :to",
    ExpressionAttributeValues: {
      ":stream": textValue(stream),
      ":from": textValue(commitKey(stream, after + 1).sk),
      ":to": textValue(`${commitPrefix}~`),
    },
    ...(deps.pageLimit !== undefined && { Limit: deps.pageLimit }),
  });
  for await (const item of items) yield foundCommit(item);
}
