import type { Handle } from "../http/router.ts";
import { createFilingRoutes } from "../pages/filing-routes.ts";
import { withPreferences } from "../pages/preferences.ts";
import { createStatusSession } from "../pages/status-session.ts";
import type { Core } from "../wiring/core.ts";
import { createIntakeRoutes } from "./intake-routes.ts";

interface Deps {
  readonly core: Core;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** Everything that takes a complaint in: from programs, and from the form that was checked. */
export const createIntakeHandles = ({ core, secure }: Deps): Record<string, Handle> => {
  const statusSession = createStatusSession({ key: core.keys("status-session"), wall: core.wall, secure });
  const pages = createFilingRoutes({ core, statusSession });
  return {
    ...createIntakeRoutes({ core }),
    ...withPreferences(pages, { secure, language: core.inUse.policy.language }),
  };
};
