import { createIntakeHandles } from "./intake/intake-handles.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction, secure } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("intake", async () => {
  const environment = readEnvironment(coreVariables);
  const { core } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  return { front: core, handles: createIntakeHandles({ core, secure }) };
});
