import { createStaffTokenVerifier } from "../../adapters/oidc/verify-staff-token.ts";
import type { WallClock } from "../../application/ports/clock.ts";
import { createSession } from "../http/session.ts";
import type { Environment } from "./environment.ts";

export const sessionVariables = [
  "BASE_URL",
  "STAFF_ISSUER",
  "STAFF_AUDIENCE",
  "STAFF_JWKS_URL",
  "STAFF_CLAIM",
] as const;

/** Who is asking, by a token of the company's issuer, and the check of such a token alone. */
export const openSession = (environment: Environment<(typeof sessionVariables)[number]>, clock: WallClock) => {
  const { BASE_URL: baseUrl, STAFF_ISSUER: issuer, STAFF_AUDIENCE: audience, STAFF_CLAIM: claim } = environment;
  const verify = createStaffTokenVerifier({ issuer, audience, jwksUrl: environment.STAFF_JWKS_URL, claim }, { clock });
  return { verify, session: createSession({ verify, baseUrl }) };
};
