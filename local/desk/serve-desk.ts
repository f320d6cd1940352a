import { createAllHandles } from "../../functions/handlers/all-handles.ts";
import { createEdgePage } from "../../functions/handlers/pages/edge-page.ts";
import type { SignIn } from "../../functions/handlers/desk-pages/sign-in-pages.ts";
import { createRouter, type Handle } from "../../functions/handlers/http/router.ts";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import type { HttpResponse } from "../../functions/handlers/http/response.ts";
import type { SessionVerdict } from "../../functions/handlers/http/session.ts";
import type { Core } from "../../functions/handlers/wiring/core.ts";
import type { Outside } from "../../functions/handlers/wiring/outside.ts";
import type { ThrottleVerdict } from "../../functions/application/throttle.ts";
import { createMailboxRoutes } from "../mail/mailbox-routes.ts";
import { createMailboxPages } from "../mail/mailbox-pages.ts";
import type { MailCatcher } from "../mail/mail-catcher.ts";
import type { DevIssuer } from "../oidc/dev-issuer.ts";
import { createSignInRoutes } from "../oidc/sign-in-routes.ts";
import type { Engine } from "../step-functions/engine.ts";
import type { VirtualTime } from "../time/virtual-time.ts";
import { createClockRoutes } from "./clock-routes.ts";
import { serveHttp } from "./http-server.ts";

export interface DeskParts {
  readonly core: Core;
  readonly outside: Outside;
  readonly time: VirtualTime;
  readonly mails: MailCatcher;
  readonly engine: Engine;
  readonly issuer: DevIssuer;
  readonly session: (request: HttpRequest) => Promise<SessionVerdict>;
  readonly signIn: SignIn;
  readonly throttle: (address: string) => Promise<ThrottleVerdict>;
  readonly report: (line: string) => void;
}

/** Every route of the desk and the local ones beside them. */
export const localHandles = (parts: DeskParts): Record<string, Handle> => {
  const { core, outside, issuer } = parts;
  return {
    ...createAllHandles({ ...parts, summaries: outside.summaries, secure: false }),
    ...createMailboxPages({ core, mails: parts.mails }),
    ...createMailboxRoutes({ mails: parts.mails }),
    ...createSignInRoutes({ issuer, staff: async () => (await core.staff.directory()).members }),
    ...createClockRoutes({ time: parts.time, engine: parts.engine, notices: outside.notices }),
  };
};

/**
 * Opens the port first, so that the address is known to everything that makes links, and answers 503 until the desk stands
 * behind it.
 */
export const serveDesk = async (port: number) => {
  let handler: ((event: unknown) => Promise<HttpResponse>) | undefined;
  const starting: HttpResponse = { statusCode: 503, headers: { "retry-after": "1" }, body: "" };
  const server = await serveHttp((event) => handler?.(event) ?? Promise.resolve(starting), port);
  return {
    url: `http://127.0.0.1:${server.port}`,
    answerWith: (parts: DeskParts): void => {
      handler = createRouter(
        {
          log: (line) => parts.report(JSON.stringify(line)),
          language: parts.core.inUse.policy.language,
          page: createEdgePage(parts.core),
        },
        localHandles(parts),
      );
    },
    close: server.close,
  };
};
