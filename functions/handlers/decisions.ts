import { createDecisionRoutes } from "./decisions/decision-routes.ts";
import { createConsentRoutes } from "./pages/consent-page.ts";
import { createRevokeRoutes } from "./pages/revoke-page.ts";
import { createSurveyRoutes } from "./pages/survey-page.ts";
import { readEnvironment } from "./wiring/environment.ts";
import { httpFunction } from "./wiring/http-function.ts";
import { coreVariables, openCore } from "./wiring/open-core.ts";
import { openSession, sessionVariables } from "./wiring/open-session.ts";
import { readPolicyPack } from "./wiring/policy-pack.ts";

export const handler = httpFunction("decisions", async () => {
  const environment = readEnvironment([...coreVariables, ...sessionVariables]);
  const { core } = await openCore(environment, readPolicyPack(environment.LAMBDA_TASK_ROOT));
  const session = openSession(environment, core.wall);
  const links = { ...createConsentRoutes({ core }), ...createSurveyRoutes({ core }), ...createRevokeRoutes({ core }) };
  return { routes: { ...createDecisionRoutes({ core, session }), ...links }, language: core.inUse.policy.language };
});
