import type { ThrottleVerdict } from "../../application/throttle.ts";
import type { Handle } from "../http/router.ts";
import { createFindRoutes } from "../pages/find-routes.ts";
import { withPreferences } from "../pages/preferences.ts";
import { createStatusRoutes } from "../pages/status-routes.ts";
import { createStatusSession } from "../pages/status-session.ts";
import type { Core } from "../wiring/core.ts";
import { createComplainantRoutes } from "./complainant-routes.ts";

interface Deps {
  readonly core: Core;
  /** Counts wrong access codes per client address. */
  readonly throttle: (address: string) => Promise<ThrottleVerdict>;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** What a complainant sees and says with number and code, as a program and on pages. */
export const createComplainantHandles = ({ core, throttle, secure }: Deps): Record<string, Handle> => {
  const statusSession = createStatusSession({ key: core.keys("status-session"), wall: core.wall, secure });
  const pages = {
    ...createFindRoutes({ core, statusSession, throttle }),
    ...createStatusRoutes({ core, statusSession }),
  };
  return {
    ...createComplainantRoutes({ core, throttle }),
    ...withPreferences(pages, { secure, language: core.inUse.policy.language }),
  };
};
