import { join } from "node:path";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { createCodeFlow } from "../../functions/adapters/oidc/code-flow.ts";
import { createStaffTokenVerifier } from "../../functions/adapters/oidc/verify-staff-token.ts";
import type { WallClock } from "../../functions/application/ports/clock.ts";
import { createSession } from "../../functions/handlers/http/session.ts";
import { paths } from "../../functions/presentation/pages/paths.ts";
import { createDevIssuer } from "./dev-issuer.ts";

const audience = "redress-desk";

/** The development issuer, and the very sign-in of the cloud in front of it; the sign-in page also lets one pick. */
export const openLocalSignIn = async (folder: string, baseUrl: string, clock: WallClock) => {
  const issuerUrl = `${baseUrl}/_local/oidc`;
  const issuer = await createDevIssuer(
    { folder: join(folder, "oidc"), issuer: issuerUrl, audience, callbackUrl: baseUrl + paths.signInCallback },
    { clock, secrets: secureSecrets },
  );
  const verify = createStaffTokenVerifier(
    { issuer: issuerUrl, audience, jwksUrl: `${issuerUrl}/jwks.json` },
    { clock },
  );
  const provider = createCodeFlow(
    { ...issuer, clientId: audience, homeUrl: baseUrl + paths.deskSignedOut },
    { secrets: secureSecrets },
  );
  return {
    issuer,
    session: createSession({ verify, baseUrl }),
    signIn: { provider, verify, pick: "/_local/sign-in" },
  };
};
