import type { ThrottleVerdict } from "../../application/throttle.ts";
import { createDecisionRoutes } from "../decisions/decision-routes.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import type { Core } from "../wiring/core.ts";
import { createComplaintRoutes } from "./complaint-routes.ts";
import { createConsentRoutes } from "./consent-page.ts";
import { createFindRoutes } from "./find-routes.ts";
import { withPreferences } from "./preferences.ts";
import { createRevokeRoutes } from "./revoke-page.ts";
import { createSiteRoutes } from "./site-routes.ts";
import { createStatusRoutes } from "./status-routes.ts";
import { createStatusSession } from "./status-session.ts";
import { createSurveyRoutes } from "./survey-page.ts";

export interface PublicPagesDeps {
  readonly core: Core;
  /** Counts wrong access codes per client address. */
  readonly throttle: (address: string) => Promise<ThrottleVerdict>;
  /** Who is signed in: an approver above the policy's bound has to be. */
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** Every page for people outside the desk: complainants, and approvers behind their links. */
export const createPublicPages = ({ core, throttle, session, secure }: PublicPagesDeps): Record<string, Handle> => {
  const statusSession = createStatusSession({ key: core.keys("status-session"), wall: core.wall, secure });
  const routes = {
    ...createSiteRoutes({ core }),
    ...createComplaintRoutes({ core, statusSession }),
    ...createFindRoutes({ core, statusSession, throttle }),
    ...createStatusRoutes({ core, statusSession }),
    ...createConsentRoutes({ core }),
    ...createSurveyRoutes({ core }),
    ...createRevokeRoutes({ core }),
    ...createDecisionRoutes({ core, session }),
  };
  return withPreferences(routes, { secure, language: core.inUse.policy.language });
};
