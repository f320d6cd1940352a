import { createDynamoSummaryStore } from "../adapters/dynamodb/dynamo-summary-store.ts";
import { createDeskHandles } from "./desk/desk-handles.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction, secure } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { openSession, sessionVariables } from "./wiring/open-session.ts";
import { openSignIn, signInVariables } from "./wiring/open-sign-in.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("desk", async () => {
  const environment = readEnvironment([...coreVariables, ...sessionVariables, ...signInVariables, "VIEWS_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const summaries = createDynamoSummaryStore({ client, table: environment.VIEWS_TABLE });
  const { session, verify } = openSession(environment, core.wall);
  const signIn = { provider: openSignIn(environment, core.secrets), verify };
  return { front: core, handles: createDeskHandles({ core, summaries, session, signIn, secure }) };
});
