import { createHealthRoutes } from "../health/health-routes.ts";
import type { Handle } from "../http/router.ts";
import { createOpenApiRoutes } from "../openapi/openapi-routes.ts";
import type { Front } from "../wiring/front.ts";
import { createFormRoutes } from "./form-routes.ts";
import { withPreferences } from "./preferences.ts";
import { createSiteRoutes } from "./site-routes.ts";

interface Deps {
  readonly front: Front;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** What changes nothing and belongs to nobody: assets, privacy, health, the interface's document, the form and its check. */
export const createPagesHandles = ({ front, secure }: Deps): Record<string, Handle> => ({
  ...createHealthRoutes({ now: front.now }),
  ...createOpenApiRoutes(),
  ...withPreferences(
    { ...createSiteRoutes({ front }), ...createFormRoutes({ front }) },
    { secure, language: front.inUse.policy.language },
  ),
});
