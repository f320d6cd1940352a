import { createDynamoWaitStore } from "../adapters/dynamodb/dynamo-wait-store.ts";
import { createWorkflowSteps } from "../application/workflow-steps.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";
import { alarm } from "./wiring/say.ts";
import { startedOnce } from "./wiring/started-once.ts";
import { createTask } from "./workflow/workflow-operations.ts";

export const handler = startedOnce(async () => {
  const environment = readEnvironment([...coreVariables, "WORK_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const { log, now, execute } = core;
  const waits = createDynamoWaitStore({ client, table: environment.WORK_TABLE });
  return createTask({ steps: createWorkflowSteps({ log, waits, now, execute }), alarm });
});
