import { createDecisionsHandles } from "./decisions/decisions-handles.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction, secure } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { openSession, sessionVariables } from "./wiring/open-session.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("decisions", async () => {
  const environment = readEnvironment([...coreVariables, ...sessionVariables]);
  const { core } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const { session } = openSession(environment, core.wall);
  return { front: core, handles: createDecisionsHandles({ core, session, secure }) };
});
