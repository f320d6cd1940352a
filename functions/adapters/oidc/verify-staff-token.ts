import type { JWTPayload } from "jose";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { WallClock } from "../../application/ports/clock.ts";
import type { StaffTokenRefusal, StaffTokenVerifier } from "../../application/ports/staff-token.ts";

export interface OidcConfig {
  readonly issuer: string;
  /** Must stand in `aud`, or in `client_id`, where Cognito's access tokens have it. */
  readonly audience: string;
  readonly jwksUrl: string;
  /** The claim that holds the staff id: `sub`, or `custom:staff` with Cognito. */
  readonly claim?: string;
}

/** Issuer and our machine may disagree by this much about the time. */
const clockToleranceSeconds = 5;
/** One attempt to fetch the keys; API Gateway gives up after 30 s. */
const fetchTimeoutMs = 3_000;

const refusalsByCode: Readonly<Record<string, StaffTokenRefusal>> = {
  [errors.JWTExpired.code]: "expired",
  [errors.JWSInvalid.code]: "malformed",
  [errors.JWTInvalid.code]: "malformed",
  [errors.JOSENotSupported.code]: "malformed",
  [errors.JWSSignatureVerificationFailed.code]: "forged",
  [errors.JWKSNoMatchingKey.code]: "forged",
  [errors.JWKSMultipleMatchingKeys.code]: "forged",
  [errors.JOSEAlgNotAllowed.code]: "forged",
};
const refusalsByClaim: Readonly<Record<string, StaffTokenRefusal>> = {
  iss: "wrong-issuer",
  nbf: "not-yet-valid",
};

/** A token that is not good is an answer; keys that cannot be had are a fault. */
const refusalOf = (thrown: unknown): StaffTokenRefusal => {
  if (thrown instanceof errors.JWTClaimValidationFailed) return refusalsByClaim[thrown.claim] ?? "malformed";
  const refused = thrown instanceof errors.JOSEError ? refusalsByCode[thrown.code] : undefined;
  if (refused !== undefined) return refused;
  const fault = new Error("the issuer's keys cannot be had", { cause: thrown });
  throw Object.assign(fault, { name: "IdentityProviderUnavailable" });
};

const isMeantFor = (audience: string, { aud, client_id: client }: JWTPayload): boolean =>
  [aud, client].flat().includes(audience);

/**
 * Checks bearer tokens of any OIDC issuer (design section 4): RS256 or ES256, keys by URL and cached, issuer, audience and
 * end on wall time. Throws a fault named `IdentityProviderUnavailable` when the keys cannot be had.
 */
export function createStaffTokenVerifier(config: OidcConfig, deps: { clock: WallClock }): StaffTokenVerifier {
  const { issuer, audience, claim = "sub" } = config;
  const keys = createRemoteJWKSet(new URL(config.jwksUrl), { timeoutDuration: fetchTimeoutMs });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ["RS256", "ES256"],
        requiredClaims: ["exp"],
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(deps.clock.now()),
      });
      if (!isMeantFor(audience, payload)) return { refused: "wrong-audience" };
      const staff = payload[claim];
      return typeof staff === "string" && staff !== "" ? { staff } : { refused: "no-staff-id" };
    } catch (thrown) {
      return { refused: refusalOf(thrown) };
    }
  };
}
