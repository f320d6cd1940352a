import * as z from "zod";
import { localPath } from "../../functions/handlers/http/local-path.ts";
import { problem } from "../../functions/handlers/http/problem.ts";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import { json, redirect } from "../../functions/handlers/http/response.ts";
import type { Handle } from "../../functions/handlers/http/router.ts";
import { forgetCookie, sessionCookie, sessionCookieName } from "../../functions/handlers/http/session-cookie.ts";
import { createCodeFlowRoutes } from "./code-flow-routes.ts";
import type { DevIssuer } from "./dev-issuer.ts";
import { tokenSeconds } from "./dev-issuer.ts";
import type { ExamplePerson } from "./sign-in-page.ts";

const Wish = z.object({ staff: z.string(), next: z.string().optional() });
const desk = "/desk";

const wishOf = ({ body }: HttpRequest): z.infer<typeof Wish> | undefined =>
  body.kind === "none" ? undefined : Wish.safeParse(body.value).data;

const nobody = () => problem(404, { title: "There is no such person", reason: "no-such-staff" });

/**
 * What the development issuer serves: keys, the code flow, tokens for programs, a session cookie for whoever picks. The staff are asked for on
 * each request, so that whoever the directory drops cannot sign in.
 */
export function createSignInRoutes(deps: {
  issuer: DevIssuer;
  staff: () => Promise<readonly ExamplePerson[]>;
}): Record<string, Handle> {
  const known = async (id: string | undefined) => (await deps.staff()).some((person) => person.id === id);
  return {
    ...createCodeFlowRoutes(deps),
    "GET /_local/oidc/.well-known/openid-configuration": () =>
      Promise.resolve(json(200, deps.issuer.openidConfiguration())),
    "GET /_local/oidc/jwks.json": () => Promise.resolve(json(200, deps.issuer.jwks())),
    "GET /_local/staff": async () => json(200, await deps.staff()),
    "POST /_local/token": async (request) => {
      const wish = wishOf(request);
      if (wish === undefined || !(await known(wish.staff))) return nobody();
      return json(200, { token: await deps.issuer.issue(wish.staff) });
    },
    "POST /_local/sign-in": async (request) => {
      const wish = wishOf(request);
      if (wish === undefined || !(await known(wish.staff))) return nobody();
      const cookie = sessionCookie(await deps.issuer.issue(wish.staff), { secure: false, maxAgeSeconds: tokenSeconds });
      return redirect(localPath(wish.next, desk), [cookie]);
    },
    "POST /_local/sign-out": () => Promise.resolve(redirect("/", [forgetCookie(sessionCookieName, false)])),
  };
}
