import * as z from "zod";
import { problem } from "../../functions/handlers/http/problem.ts";
import type { HttpRequest } from "../../functions/handlers/http/request.ts";
import { html, json, redirect } from "../../functions/handlers/http/response.ts";
import type { Handle } from "../../functions/handlers/http/router.ts";
import type { DevIssuer } from "./dev-issuer.ts";
import { tokenSeconds } from "./dev-issuer.ts";
import type { ExamplePerson } from "./sign-in-page.ts";
import { signInPage } from "./sign-in-page.ts";

const base64url = z.string().regex(/^[\w-]{1,200}$/);
const Begun = z.object({ state: base64url, code_challenge: base64url });
const Picked = Begun.extend({ staff: z.string() });
const Exchange = z.object({ grant_type: z.literal("authorization_code"), code: z.string(), code_verifier: z.string() });

const refused = (error: string) => problem(400, { title: "The development issuer refuses", reason: error });
const sent = <T>(schema: z.ZodType<T>, { body }: HttpRequest): T | undefined =>
  body.kind === "none" ? undefined : schema.safeParse(body.value).data;

/** The authorization code flow of the development issuer: its page, and the exchange of a code for a token (PKCE). */
export const createCodeFlowRoutes = (deps: {
  issuer: DevIssuer;
  staff: () => Promise<readonly ExamplePerson[]>;
}): Record<string, Handle> => {
  const { issuer, staff } = deps;
  const asked = z.object({
    response_type: z.literal("code"),
    client_id: z.literal(issuer.audience),
    redirect_uri: z.literal(issuer.callbackUrl),
    code_challenge_method: z.literal("S256"),
    ...Begun.shape,
  });
  return {
    "GET /_local/oidc/authorize": async ({ query }) => {
      const { data } = asked.safeParse(query);
      if (data === undefined) return refused("invalid_request");
      const { state, code_challenge } = data;
      return html(200, await signInPage(await staff(), { state, code_challenge }));
    },
    "POST /_local/oidc/authorize": async (request) => {
      const picked = sent(Picked, request);
      const isKnown = (await staff()).some(({ id }) => id === picked?.staff);
      if (picked === undefined || !isKnown) return refused("access_denied");
      const code = issuer.grants.issue({ staff: picked.staff, challenge: picked.code_challenge });
      return redirect(`${issuer.callbackUrl}?${new URLSearchParams({ code, state: picked.state }).toString()}`);
    },
    "POST /_local/oidc/token": async (request) => {
      const exchange = sent(Exchange, request);
      const member = exchange && issuer.grants.redeem(exchange.code, exchange.code_verifier);
      if (member === undefined) return refused("invalid_grant");
      return json(200, { id_token: await issuer.issue(member), token_type: "Bearer", expires_in: tokenSeconds });
    },
  };
};
