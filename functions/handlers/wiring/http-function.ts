import { createRouter, type Handle } from "../http/router.ts";
import { createEdgePage } from "../pages/edge-page.ts";
import { otherwise, ownRoutes, routeKey, routes, type HttpFunction } from "../routes.ts";
import type { Front } from "./front.ts";
import { say } from "./say.ts";
import { startedOnce } from "./started-once.ts";

interface Opened {
  readonly front: Front;
  readonly handles: Readonly<Record<string, Handle>>;
}

/** The Lambda handler of a function behind the API: it answers its own routes of the list and no others. */
export const httpFunction = (id: HttpFunction, open: () => Promise<Opened>) =>
  startedOnce(async () => {
    const { front, handles } = await open();
    const { language } = front.inUse.policy;
    const elsewhere = id === otherwise ? routes.map(routeKey) : [];
    return createRouter({ log: say, language, page: createEdgePage(front), elsewhere }, ownRoutes(id, handles));
  });

/** API Gateway speaks nothing but https: every cookie of a deployed function is for https alone. */
export const secure = true;
