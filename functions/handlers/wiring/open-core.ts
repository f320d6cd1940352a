import { setTimeout as sleep } from "node:timers/promises";
import { secureSecrets } from "../../adapters/crypto/secure-secrets.ts";
import { createDynamoClient } from "../../adapters/dynamodb/dynamo-client.ts";
import { createDynamoCommitLog } from "../../adapters/dynamodb/dynamo-commit-log.ts";
import { createDynamoPolicyStore } from "../../adapters/dynamodb/dynamo-policy-store.ts";
import { openInstallationKeys } from "../../adapters/dynamodb/installation-secret.ts";
import { createKmsClient, createKmsKeyRing } from "../../adapters/kms/kms-key-ring.ts";
import type { PolicyInUse } from "../../application/policies.ts";
import { instantOf } from "../../domain/instant.ts";
import { createCore } from "./core.ts";
import type { Environment } from "./environment.ts";

/** What every function reads from its environment. */
export const coreVariables = ["AWS_REGION", "LAMBDA_TASK_ROOT", "LOG_TABLE", "KEY_ARN"] as const;

/** Two commits at once step aside by up to 25 ms more each time: far under a person's patience, far over a write. */
const PAUSE_MS = 25;

/** The use cases over DynamoDB, KMS and the real clock, which here is both of the clocks. */
export const openCore = async (environment: Environment<(typeof coreVariables)[number]>, inUse: PolicyInUse) => {
  const { AWS_REGION: region, LOG_TABLE: table, KEY_ARN: keyId } = environment;
  const client = createDynamoClient({ region });
  const ring = createKmsKeyRing({ client: createKmsClient({ region }), keyId });
  const wall = { now: () => Date.now() };
  const core = createCore({
    log: createDynamoCommitLog({ client, table, ring }),
    policies: createDynamoPolicyStore({ client, table }),
    inUse,
    clock: { now: () => instantOf(wall.now()) },
    wall,
    secrets: secureSecrets,
    keys: await openInstallationKeys({ client, table, ring }),
    pause: (attempt) => sleep(Math.random() * PAUSE_MS * attempt),
  });
  return { core, client };
};
