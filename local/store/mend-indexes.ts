import { create, getIndexActions, type DynaliteStore, type DynaliteTable } from "dynalite/db/index.js";

type Entries = AsyncIterable<readonly [string, unknown]>;

/** Everything under a prefix: keys are `<prefix>~<key>`, and nothing in a key sorts after the end of it. */
const entriesOf = ({ db }: DynaliteStore, prefix: string): Entries =>
  db.iterator({ gte: `${prefix}~`, lt: `${prefix}~\uffff` });

/** Whatever the table's items say should stand in its indexes, by full key. */
const expected = async (store: DynaliteStore, table: DynaliteTable): Promise<Map<string, unknown>> => {
  const rows = new Map<string, unknown>();
  for await (const [, item] of entriesOf(store, `item-${table.TableName}`))
    for (const put of getIndexActions(table.GlobalSecondaryIndexes ?? [], undefined, item, table).puts)
      rows.set(`index-global~${table.TableName}~${put.index}~${put.key}`, put.item);
  return rows;
};

const mendTable = async (store: DynaliteStore, table: DynaliteTable): Promise<number> => {
  const missing = await expected(store, table);
  const ghosts: string[] = [];
  for (const { IndexName } of table.GlobalSecondaryIndexes ?? [])
    for await (const [key] of entriesOf(store, `index-global~${table.TableName}~${IndexName}`))
      if (!missing.delete(key)) ghosts.push(key);
  for (const key of ghosts) await store.db.del(key);
  for (const [key, row] of missing) await store.db.put(key, row);
  return ghosts.length + missing.size;
};

/**
 * Makes the indexes of a store agree with its tables again; answers how many rows were wrong. The embedded database writes
 * an index row and its item one after the other: a kill in between leaves a row without an item, which would be looked at
 * for ever, or an item without its row, which would never be. To be called while nobody serves the folder.
 */
export const mendIndexes = async (path: string): Promise<number> => {
  const store = create({ path });
  let mended = 0;
  for await (const [, table] of entriesOf(store, "table")) mended += await mendTable(store, table as DynaliteTable);
  await store.db.close();
  return mended;
};
