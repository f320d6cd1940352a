import type { SummaryStore } from "../../application/ports/views.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Handle } from "../http/router.ts";
import type { SessionVerdict } from "../http/session.ts";
import { withPreferences } from "../pages/preferences.ts";
import type { Core } from "../wiring/core.ts";
import { createCaseRoutes } from "./case-routes.ts";
import { createQueueRoutes } from "./queue-routes.ts";
import { createSignInPages, type SignIn } from "./sign-in-pages.ts";
import { createSignedIn } from "./signed-in.ts";

export interface DeskPagesDeps {
  readonly core: Core;
  readonly summaries: SummaryStore;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
  readonly signIn: SignIn;
  /** False only where the pages run on plain http on one machine. */
  readonly secure: boolean;
}

/** Every page of the desk: sign-in, queues, cases, commands. */
export const createDeskPages = ({
  core,
  summaries,
  session,
  signIn,
  secure,
}: DeskPagesDeps): Record<string, Handle> => {
  const signedIn = createSignedIn({ core, session });
  const routes = {
    ...createSignInPages({ core, signIn, secure }),
    ...createQueueRoutes({ core, summaries, signedIn }),
    ...createCaseRoutes({ core, signedIn }),
  };
  return withPreferences(routes, { secure, language: core.inUse.policy.language });
};
