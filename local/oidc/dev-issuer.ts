import { SignJWT } from "jose";
import type { WallClock } from "../../functions/application/ports/clock.ts";
import type { SecretSource } from "../../functions/application/ports/secret-source.ts";
import { createCodeGrants } from "./code-grants.ts";
import { openSigningKey } from "./signing-key.ts";

export interface DevIssuerConfig {
  /** Where the key pair is kept. */
  readonly folder: string;
  /** Address of the issuer, like `http://127.0.0.1:4000/_local/oidc`. */
  readonly issuer: string;
  readonly audience: string;
  /** The one page of the desk that codes are handed to. */
  readonly callbackUrl: string;
}

/** A working day; whoever works longer signs in again. */
export const tokenSeconds = 8 * 3_600;

/**
 * An OIDC issuer for one machine, so that the desk signs in as in the cloud and checks the very same kind of tokens. It asks
 * for no password and is absent from the deployed bundles. Tokens live on wall time: moving the business clock signs nobody out.
 */
export async function createDevIssuer(config: DevIssuerConfig, deps: { clock: WallClock; secrets: SecretSource }) {
  const { issuer, audience, callbackUrl } = config;
  const key = await openSigningKey(config.folder);
  const endpoints = { authorizeUrl: `${issuer}/authorize`, tokenUrl: `${issuer}/token` };
  return {
    audience,
    callbackUrl,
    ...endpoints,
    grants: createCodeGrants(deps),
    jwks: () => ({ keys: [key.publicKey] }),
    openidConfiguration: () => ({
      issuer,
      authorization_endpoint: endpoints.authorizeUrl,
      token_endpoint: endpoints.tokenUrl,
      jwks_uri: `${issuer}/jwks.json`,
      id_token_signing_alg_values_supported: [key.algorithm],
      response_types_supported: ["code"],
      code_challenge_methods_supported: ["S256"],
      subject_types_supported: ["public"],
    }),
    /** A token for one of the staff; whether there is such a person the caller has checked. */
    issue: (staff: string): Promise<string> => {
      const now = Math.floor(deps.clock.now() / 1000);
      return new SignJWT({})
        .setProtectedHeader({ alg: key.algorithm, kid: key.id, typ: "JWT" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(staff)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenSeconds)
        .sign(key.privateKey);
    },
  };
}

export type DevIssuer = Awaited<ReturnType<typeof createDevIssuer>>;
