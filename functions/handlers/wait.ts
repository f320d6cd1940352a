import { createDynamoWaitStore } from "../adapters/dynamodb/dynamo-wait-store.ts";
import { createSfnClient } from "../adapters/sfn/sfn-client.ts";
import { createWake } from "../adapters/sfn/wake.ts";
import { createWorkflowWait } from "../application/workflow-wait.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";
import { startedOnce } from "./wiring/started-once.ts";
import { createWait } from "./workflow/workflow-operations.ts";

export const handler = startedOnce(async () => {
  const environment = readEnvironment([...coreVariables, "WORK_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const { log, now } = core;
  const waits = createDynamoWaitStore({ client, table: environment.WORK_TABLE });
  const workflows = { wake: createWake(createSfnClient({ region: environment.AWS_REGION })) };
  return createWait({ wait: createWorkflowWait({ log, waits, workflows, now }) });
});
