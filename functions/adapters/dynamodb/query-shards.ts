import { QueryCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { textValue, TextValue, type Item } from "./attribute-values.ts";
import type { IndexDefinition } from "./table-definitions.ts";
import { shardsOf } from "./table-keys.ts";

export interface ShardQuery {
  readonly table: string;
  readonly index: IndexDefinition;
  /** Name of the partitions without the shard. */
  readonly prefix: string;
  readonly limit: number;
  /** Which entries, by their sort attribute; all when absent. */
  readonly bound?: { readonly test: "<" | "<=" | ">"; readonly value: string };
}

/** The first `limit` entries over all shards of a sparse index, by their sort attribute. Entries are hints. */
export const queryShards = async (client: DynamoDBClient, query: ShardQuery): Promise<{ at: string; item: Item }[]> => {
  const pages = await Promise.all(shardsOf(query.prefix).map((shard) => queryShard(client, query, shard)));
  return pages
    .flat()
    .map((item) => ({ at: TextValue.parse(item[query.index.sort]), item }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, query.limit);
};

const queryShard = async (client: DynamoDBClient, query: ShardQuery, shard: string): Promise<Item[]> => {
  const { bound } = query;
  const page = await client.send(
    new QueryCommand({
      TableName: query.table,
      IndexName: query.index.name,
      KeyConditionExpression: bound ? `#shard = :shard AND #sort ${bound.test} :bound` : "#shard = :shard",
      ExpressionAttributeNames: { "#shard": query.index.partition, ...(bound && { "#sort": query.index.sort }) },
      ExpressionAttributeValues: { ":shard": textValue(shard), ...(bound && { ":bound": textValue(bound.value) }) },
      Limit: query.limit,
    }),
  );
  return page.Items ?? [];
};
