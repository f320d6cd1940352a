import { environmentCredentials } from "../../adapters/credentials/environment-credentials.ts";
import { createDynamoAttemptCounter } from "../../adapters/dynamodb/dynamo-attempt-counter.ts";
import { createDynamoNoticeLedger } from "../../adapters/dynamodb/dynamo-notice-ledger.ts";
import { createDynamoSummaryStore } from "../../adapters/dynamodb/dynamo-summary-store.ts";
import { createDynamoWaitStore } from "../../adapters/dynamodb/dynamo-wait-store.ts";
import { createS3HeadAppender } from "../../adapters/s3/s3-head-appender.ts";
import { createDispatching } from "./dispatching.ts";
import { readEnvironment } from "./environment.ts";
import { coreVariables, openCore } from "./open-core.ts";
import { machineVariables, openWorkflows } from "./open-workflows.ts";
import { readPolicyPack } from "./policy-pack.ts";
import { alarm } from "./say.ts";

const variables = [
  ...coreVariables,
  ...machineVariables,
  "AWS_ENDPOINT_URL",
  "WORK_TABLE",
  "VIEWS_TABLE",
  "REGISTER_BUCKET",
] as const;

/** What dispatch and sweep stand on: everything that follows from commits, but for the sending. */
export const openDispatching = async () => {
  const environment = readEnvironment(variables);
  const { AWS_REGION: region, AWS_ENDPOINT_URL: endpoint, REGISTER_BUCKET: bucket } = environment;
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  return createDispatching(core, {
    waits: createDynamoWaitStore({ client, table: environment.WORK_TABLE }),
    notices: createDynamoNoticeLedger({ client, table: environment.WORK_TABLE }),
    attempts: createDynamoAttemptCounter({ client, table: environment.WORK_TABLE }),
    summaries: createDynamoSummaryStore({ client, table: environment.VIEWS_TABLE }),
    heads: createS3HeadAppender({ region, bucket, credentials: environmentCredentials(), endpoint }),
    workflows: openWorkflows(environment),
    alarm,
  });
};
