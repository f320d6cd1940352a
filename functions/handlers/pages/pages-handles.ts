import { createHealthRoutes } from "../health/health-routes.ts";
import type { Handle } from "../http/router.ts";
import { createOpenApiRoutes } from "../openapi/openapi-routes.ts";
import type { Core } from "../wiring/core.ts";
import { createComplaintRoutes } from "./complaint-routes.ts";
import { withPreferences } from "./preferences.ts";
import { createSiteRoutes } from "./site-routes.ts";
import { createStatusSession } from "./status-session.ts";

interface Deps {
  readonly core: Core;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** What changes nothing and belongs to nobody: assets, privacy, health, the interface's document, the form and its check. */
export const createPagesHandles = ({ core, secure }: Deps): Record<string, Handle> => {
  const statusSession = createStatusSession({ key: core.keys("status-session"), wall: core.wall, secure });
  const pages = { ...createSiteRoutes({ core }), ...createComplaintRoutes({ core, statusSession }) };
  return {
    ...createHealthRoutes({ now: core.now }),
    ...createOpenApiRoutes(),
    ...withPreferences(pages, { secure, language: core.inUse.policy.language }),
  };
};
