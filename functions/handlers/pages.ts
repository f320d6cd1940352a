import { createHealthRoutes } from "./health/health-routes.ts";
import { createOpenApiRoutes } from "./openapi/openapi-routes.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("pages", async () => {
  const environment = readEnvironment(coreVariables);
  const { core } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  return {
    routes: { ...createHealthRoutes({ now: core.now }), ...createOpenApiRoutes() },
    language: core.inUse.policy.language,
  };
});
