declare module "dynalite" {
  import type { Server } from "node:http";
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server;
}

declare module "dynalite/db/index.js" {
  interface Index {
    readonly IndexName: string;
  }
  export interface DynaliteTable {
    readonly TableName: string;
    readonly GlobalSecondaryIndexes?: readonly Index[];
  }
  export interface DynaliteStore {
    readonly db: {
      iterator(range: { gte: string; lt: string }): AsyncIterable<readonly [string, unknown]>;
      put(key: string, value: unknown): Promise<void>;
      del(key: string): Promise<void>;
      close(): Promise<void>;
    };
  }
  export function create(options: { path: string }): DynaliteStore;
  export function getIndexActions(
    indexes: readonly Index[],
    before: undefined,
    item: unknown,
    table: DynaliteTable,
  ): { puts: readonly { index: string; key: string; item: unknown }[] };
}
