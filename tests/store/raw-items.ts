import { DeleteItemCommand, GetItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { keyValues, type Item } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { commitKey } from "../../functions/adapters/dynamodb/table-keys.ts";
import type { StreamId } from "../../functions/application/ports/commit-log.ts";
import { testTables } from "./dynamo-store-under-test.ts";

/** The items of the `log` table as somebody with full access to it reads and writes them. */
export const createRawItems = (client: DynamoDBClient) => {
  const find = async (stream: StreamId, n: number): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: testTables.log, Key: keyValues(commitKey(stream, n)) }))).Item;
  const get = async (stream: StreamId, n: number): Promise<Item> => {
    const item = await find(stream, n);
    if (item === undefined) throw new Error(`no commit ${n} in ${stream}`);
    return item;
  };
  const put = async (item: Item): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: testTables.log, Item: item }));
  };
  return {
    find,
    get,
    put,
    /** Changes attributes of a commit; undefined removes one. */
    async change(stream: StreamId, n: number, change: (item: Item) => Record<string, Item[string] | undefined>) {
      const item = await get(stream, n);
      const changed = Object.entries({ ...item, ...change(item) }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      await put(Object.fromEntries(changed));
    },
    async remove(stream: StreamId, n: number): Promise<void> {
      await client.send(new DeleteItemCommand({ TableName: testTables.log, Key: keyValues(commitKey(stream, n)) }));
    },
  };
};
