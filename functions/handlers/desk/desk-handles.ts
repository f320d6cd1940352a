import type { SummaryStore } from "../../application/ports/views.ts";
import { createDeskPages } from "../desk-pages/desk-pages.ts";
import type { SignIn } from "../desk-pages/sign-in-pages.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import type { Core } from "../wiring/core.ts";
import { createDeskRoutes } from "./desk-routes.ts";

interface Deps {
  readonly core: Core;
  readonly summaries: SummaryStore;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
  readonly signIn: SignIn;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** The staff's desk, for programs and as pages, and the way in. */
export const createDeskHandles = (deps: Deps): Record<string, Handle> => ({
  ...createDeskRoutes(deps),
  ...createDeskPages(deps),
});
