import { createComplainantHandles } from "./complainant/complainant-handles.ts";
import { createDecisionsHandles } from "./decisions/decisions-handles.ts";
import { createDeskHandles } from "./desk/desk-handles.ts";
import type { Handle } from "./http/router.ts";
import { createIntakeHandles } from "./intake/intake-handles.ts";
import { createPagesHandles } from "./pages/pages-handles.ts";
import { ownRoutes, type HttpFunction } from "./routes.ts";

export type HandleParts = Parameters<typeof createComplainantHandles>[0] &
  Parameters<typeof createDecisionsHandles>[0] &
  Parameters<typeof createDeskHandles>[0];

/** What each function behind the API can answer, put together as it is there. */
export const handlesByFunction = (parts: HandleParts): Record<HttpFunction, Record<string, Handle>> => ({
  intake: createIntakeHandles(parts),
  complainant: createComplainantHandles(parts),
  pages: createPagesHandles({ front: parts.core, secure: parts.secure }),
  decisions: createDecisionsHandles(parts),
  desk: createDeskHandles(parts),
});

/** All functions in one process, for one machine: each answers its own routes of the list, as in the cloud. */
export const createAllHandles = (parts: HandleParts): Record<string, Handle> =>
  Object.assign(
    {},
    ...Object.entries(handlesByFunction(parts)).map(([id, handles]) => ownRoutes(id as HttpFunction, handles)),
  ) as Record<string, Handle>;
