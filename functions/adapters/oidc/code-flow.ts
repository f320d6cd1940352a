import { createHash } from "node:crypto";
import * as z from "zod";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { SignInProvider } from "../../application/ports/sign-in-provider.ts";
import { sameText } from "../crypto/same-text.ts";

export interface CodeFlowConfig {
  /** `/oauth2/authorize`, `/oauth2/token` and `/logout` of a Cognito domain, or their like. */
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly logoutUrl?: string | undefined;
  readonly clientId: string;
  /** Our own pages to come back to after signing in and out, registered with the issuer. */
  readonly callbackUrl: string;
  readonly homeUrl: string;
}

/** One attempt; API Gateway gives up after 30 s. */
const tokenTimeoutMs = 5_000;
const secretBytes = 32;
const longestSessionSeconds = 8 * 3_600;

const Tokens = z.object({ id_token: z.string().min(1), expires_in: z.number().positive() });
const Keepsake = z.tuple([z.string().min(1), z.string().min(1), z.string().min(1)]);

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

const withQuery = (url: string, query: Record<string, string>): string => {
  const full = new URL(url);
  for (const [name, value] of Object.entries(query)) full.searchParams.set(name, value);
  return full.href;
};

const readKeepsake = (keepsake: string): z.infer<typeof Keepsake> | undefined => {
  const parts = keepsake.split(".").map((part) => Buffer.from(part, "base64url").toString());
  return Keepsake.safeParse(parts).data;
};

/**
 * The code flow with PKCE and state. Both secrets travel in the browser's own cookie, so that nothing is stored and a code
 * that somebody else obtained signs nobody in. Throws a fault named `IdentityProviderUnavailable`.
 */
export function createCodeFlow(config: CodeFlowConfig, deps: { secrets: SecretSource }): SignInProvider {
  const { clientId, callbackUrl } = config;

  const exchange = async (code: string, verifier: string): Promise<Response> => {
    const form = { grant_type: "authorization_code", client_id: clientId, redirect_uri: callbackUrl, code };
    const body = new URLSearchParams({ ...form, code_verifier: verifier });
    const signal = AbortSignal.timeout(tokenTimeoutMs);
    const answer = await fetch(config.tokenUrl, { method: "POST", body, signal }).catch((cause: unknown) => cause);
    if (answer instanceof Response && answer.status < 500) return answer;
    const fault = new Error("the issuer gives no tokens", { cause: answer });
    throw Object.assign(fault, { name: "IdentityProviderUnavailable" });
  };

  return {
    begin: (next, language) => {
      const [state, verifier] = [text(deps.secrets.bytes(secretBytes)), text(deps.secrets.bytes(secretBytes))];
      const location = withQuery(config.authorizeUrl, {
        response_type: "code",
        client_id: clientId,
        redirect_uri: callbackUrl,
        scope: "openid",
        state,
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
        // The standard's name and Cognito's; an issuer has to ignore what it does not know (RFC 6749 section 3.1).
        ui_locales: language,
        lang: language,
      });
      return { location, keepsake: [state, verifier, next].map((part) => text(Buffer.from(part))).join(".") };
    },
    finish: async ({ code, state }, keepsake) => {
      const [ours, verifier, next] = readKeepsake(keepsake) ?? [];
      if (ours === undefined || verifier === undefined || next === undefined || !sameText(ours, state ?? ""))
        return { refused: "sign-in-not-begun" };
      if (code === undefined || code === "") return { refused: "sign-in-denied" };
      const answer = await exchange(code, verifier);
      const tokens = Tokens.safeParse(await answer.json().catch(() => undefined));
      if (!answer.ok || !tokens.success) return { refused: "sign-in-denied" };
      const maxAgeSeconds = Math.min(tokens.data.expires_in, longestSessionSeconds);
      return { token: tokens.data.id_token, maxAgeSeconds, next };
    },
    leave: () =>
      config.logoutUrl === undefined
        ? undefined
        : withQuery(config.logoutUrl, {
            client_id: clientId,
            // Cognito's name and the standard's.
            logout_uri: config.homeUrl,
            post_logout_redirect_uri: config.homeUrl,
          }),
  };
}
