import { createDynamoSummaryStore } from "../adapters/dynamodb/dynamo-summary-store.ts";
import { createDeskRoutes } from "./desk/desk-routes.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { openSession, sessionVariables } from "./wiring/open-session.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("desk", async () => {
  const environment = readEnvironment([...coreVariables, ...sessionVariables, "VIEWS_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const summaries = createDynamoSummaryStore({ client, table: environment.VIEWS_TABLE });
  const session = openSession(environment, core.wall);
  return { routes: createDeskRoutes({ core, summaries, session }), language: core.inUse.policy.language };
});
