import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { KeyRing } from "../../application/ports/key-ring.ts";
import { createDynamoAttemptCounter } from "./dynamo-attempt-counter.ts";
import { createDynamoCommitLog } from "./dynamo-commit-log.ts";
import { createDynamoNoticeLedger } from "./dynamo-notice-ledger.ts";
import { createDynamoPolicyStore } from "./dynamo-policy-store.ts";
import { createDynamoSnapshotStore } from "./dynamo-snapshot-store.ts";
import { createDynamoSummaryStore } from "./dynamo-summary-store.ts";
import { createDynamoWaitStore } from "./dynamo-wait-store.ts";
import type { TableRole } from "./table-definitions.ts";

export interface DynamoStoreDeps {
  readonly client: DynamoDBClient;
  /** Physical names of the tables. */
  readonly tables: Record<TableRole, string>;
  readonly ring: KeyRing;
}

/** Every port of the store that stands on DynamoDB, each in its table. */
export const createDynamoStore = ({ client, tables, ring }: DynamoStoreDeps) => ({
  log: createDynamoCommitLog({ client, table: tables.log, ring }),
  waits: createDynamoWaitStore({ client, table: tables.work }),
  notices: createDynamoNoticeLedger({ client, table: tables.work }),
  summaries: createDynamoSummaryStore({ client, table: tables.views }),
  attempts: createDynamoAttemptCounter({ client, table: tables.work }),
  policies: createDynamoPolicyStore({ client, table: tables.log }),
  snapshots: createDynamoSnapshotStore({ client, table: tables.views }),
});
