import { SignJWT } from "jose";
import type { WallClock } from "../../functions/application/ports/clock.ts";
import { openSigningKey } from "./signing-key.ts";

export interface DevIssuerConfig {
  /** Where the key pair is kept. */
  readonly folder: string;
  /** Address of the issuer, like `http://127.0.0.1:4000/_local/oidc`. */
  readonly issuer: string;
  readonly audience: string;
}

/** A working day; whoever works longer signs in again. */
export const tokenSeconds = 8 * 3_600;

/**
 * An OIDC issuer for one machine, so that the desk checks the very same kind of tokens as in the cloud. It asks for no
 * password and is absent from the deployed bundles. Tokens live on wall time: moving the business clock signs nobody out.
 */
export async function createDevIssuer(config: DevIssuerConfig, deps: { clock: WallClock }) {
  const key = await openSigningKey(config.folder);
  return {
    jwks: () => ({ keys: [key.publicKey] }),
    openidConfiguration: () => ({
      issuer: config.issuer,
      jwks_uri: `${config.issuer}/jwks.json`,
      id_token_signing_alg_values_supported: [key.algorithm],
      response_types_supported: ["id_token"],
      subject_types_supported: ["public"],
    }),
    /** A token for one of the staff; whether there is such a person the caller has checked. */
    issue: (staff: string): Promise<string> => {
      const now = Math.floor(deps.clock.now() / 1000);
      return new SignJWT({})
        .setProtectedHeader({ alg: key.algorithm, kid: key.id, typ: "JWT" })
        .setIssuer(config.issuer)
        .setAudience(config.audience)
        .setSubject(staff)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenSeconds)
        .sign(key.privateKey);
    },
  };
}

export type DevIssuer = Awaited<ReturnType<typeof createDevIssuer>>;
