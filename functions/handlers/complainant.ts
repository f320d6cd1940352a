import { createComplainantHandles } from "./complainant/complainant-handles.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction, secure } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { openThrottle } from "./wiring/open-throttle.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("complainant", async () => {
  const environment = readEnvironment([...coreVariables, "GUARD_TABLE"]);
  const { core, client } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const throttle = openThrottle(client, environment.GUARD_TABLE, core.wall);
  return { front: core, handles: createComplainantHandles({ core, throttle, secure }) };
});
