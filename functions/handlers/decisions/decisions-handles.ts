import type { HttpRequest } from "../http/request.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import { createConsentRoutes } from "../pages/consent-page.ts";
import { withPreferences } from "../pages/preferences.ts";
import { createRevokeRoutes } from "../pages/revoke-page.ts";
import { createSurveyRoutes } from "../pages/survey-page.ts";
import type { Core } from "../wiring/core.ts";
import { createDecisionRoutes } from "./decision-routes.ts";

interface Deps {
  readonly core: Core;
  /** Who is signed in: an approver above the policy's bound has to be. */
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** Every page behind a signed link: approvals, and the complainant's answers. */
export const createDecisionsHandles = ({ core, session, secure }: Deps): Record<string, Handle> => {
  const pages = {
    ...createDecisionRoutes({ core, session }),
    ...createConsentRoutes({ core }),
    ...createSurveyRoutes({ core }),
    ...createRevokeRoutes({ core }),
  };
  return withPreferences(pages, { secure, language: core.inUse.policy.language });
};
