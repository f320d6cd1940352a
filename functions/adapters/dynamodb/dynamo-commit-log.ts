import { GetItemCommand, PutItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BrokenHistory, LogErased } from "../../application/ports/commit-faults.ts";
import type { Commit, CommitLog, NewCommit, StreamId } from "../../application/ports/commit-log.ts";
import type { ErasureTarget } from "../../application/ports/erasure-target.ts";
import type { KeyRing } from "../../application/ports/key-ring.ts";
import { encodeBody, hashBody } from "../seal/commit-body.ts";
import type { LogKey } from "../seal/log-key.ts";
import { createLogKeys } from "../seal/log-keys.ts";
import { openCommit, sealCommit } from "../seal/sealed-commit.ts";
import { upcasters, type Upcasters } from "../seal/upcasters.ts";
import { keyValues, type Item } from "./attribute-values.ts";
import { commitItem, foundCommit, type FoundCommit } from "./commit-item.ts";
import { conditionHeld } from "./condition-held.ts";
import { createDynamoErasure } from "./dynamo-erasure.ts";
import { createDispatchMarks } from "./dispatch-marks.ts";
import { queryCommits } from "./query-commits.ts";
import { commitKey } from "./table-keys.ts";

export interface DynamoCommitLogDeps {
  readonly client: DynamoDBClient;
  /** Physical name of the `log` table. */
  readonly table: string;
  readonly ring: KeyRing;
  readonly upcasters?: Upcasters;
  /** Commits per page of a read; DynamoDB's own page (1 MB) when absent. */
  readonly pageLimit?: number;
  /** How many plain data keys stay in memory. */
  readonly keysRemembered?: number;
}

/** The commit log on DynamoDB (RC-14, SC-06): one commit is one item, written once; only its dispatch mark changes. */
export const createDynamoCommitLog = (deps: DynamoCommitLogDeps): CommitLog & ErasureTarget => {
  const { client, table } = deps;
  const registry = deps.upcasters ?? upcasters;
  const keys = createLogKeys({
    ring: deps.ring,
    ...(deps.keysRemembered !== undefined && { capacity: deps.keysRemembered }),
  });
  const erasure = createDynamoErasure({ client, table });

  const get = async (stream: StreamId, n: number): Promise<FoundCommit | undefined> => {
    const query = { TableName: table, Key: keyValues(commitKey(stream, n)), ConsistentRead: true };
    const { Item: item } = await client.send(new GetItemCommand(query));
    return item && foundCommit(item);
  };

  /** The key of a log from its first commit; null once it was erased. */
  const keyFrom = async (stream: StreamId, first: FoundCommit | undefined): Promise<LogKey | null> => {
    if (first?.wrappedKey !== undefined) return keys.unwrap(stream, first.wrappedKey);
    if (first === undefined) throw new BrokenHistory(stream, 1, "it is missing");
    keys.forget(stream);
    return null;
  };

  const put = (item: Item): Promise<boolean> =>
    conditionHeld(
      client.send(
        new PutItemCommand({ TableName: table, Item: item, ConditionExpression: "attribute_not_exists(pk)" }),
      ),
    );

  const begin = async (commit: NewCommit): Promise<string | undefined> => {
    const { key, wrapped } = await keys.create(commit.stream);
    const parts = sealCommit(commit, key);
    if (!(await put(commitItem(commit, { ...parts, wrappedKey: wrapped })))) return undefined;
    keys.remember(commit.stream, wrapped, key);
    return parts.hash;
  };

  const goOn = async (commit: NewCommit): Promise<string | undefined> => {
    const { stream } = commit;
    const key = keys.remembered(stream) ?? (await keyFrom(stream, await get(stream, 1)));
    if (key === null && commit.events.some((event) => event.sealed !== undefined)) throw new LogErased(stream);
    const open = () => {
      const body = encodeBody(commit, null);
      return { body, hash: hashBody(body) };
    };
    const parts = key === null ? open() : sealCommit(commit, key);
    return (await put(commitItem(commit, parts))) ? parts.hash : undefined;
  };

  return {
    ...createDispatchMarks({ client, table }),

    async append(commit) {
      if ((commit.n === 1) !== (commit.previous === null)) throw new RangeError("only commit 1 follows nothing");
      const hash = await (commit.n === 1 ? begin(commit) : goOn(commit));
      return hash === undefined ? { kind: "taken" } : { kind: "appended", commit: { ...commit, hash } };
    },

    async find(stream, n) {
      const found = await get(stream, n);
      if (found === undefined) return undefined;
      const first = n === 1 ? found : undefined;
      const known = first === undefined ? keys.remembered(stream) : undefined;
      return openCommit(found, known ?? (await keyFrom(stream, first ?? (await get(stream, 1)))), registry);
    },

    async read(stream, after = 0) {
      const commits: Commit[] = [];
      let key: LogKey | null | undefined;
      for await (const found of queryCommits({ client, table, pageLimit: deps.pageLimit }, stream, after)) {
        const previous = commits.at(-1);
        if (found.n !== (previous?.n ?? after) + 1)
          throw new BrokenHistory(stream, found.n, "the one before is missing");
        key ??= await keyFrom(stream, found.n === 1 ? found : await get(stream, 1));
        const commit = openCommit(found, key, registry);
        if (previous !== undefined && commit.previous !== previous.hash) {
          throw new BrokenHistory(stream, found.n, "it follows another commit than the one before it");
        }
        commits.push(commit);
      }
      return commits;
    },

    async eraseStream(stream) {
      const count = await erasure.eraseStream(stream);
      keys.forget(stream);
      return count;
    },
  };
};
