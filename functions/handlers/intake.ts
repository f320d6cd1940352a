import { createIntakeRoutes } from "./intake/intake-routes.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("intake", async () => {
  const environment = readEnvironment(coreVariables);
  const { core } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  return { routes: createIntakeRoutes({ core }), language: core.inUse.policy.language };
});
