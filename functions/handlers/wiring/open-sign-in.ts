import { createCodeFlow } from "../../adapters/oidc/code-flow.ts";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { SignInProvider } from "../../application/ports/sign-in-provider.ts";
import { paths } from "../../presentation/pages/paths.ts";
import type { Environment } from "./environment.ts";

export const signInVariables = [
  "BASE_URL",
  "STAFF_AUDIENCE",
  "STAFF_AUTHORIZE_URL",
  "STAFF_TOKEN_URL",
  "STAFF_LOGOUT_URL",
] as const;

/** The sign-in at the company's issuer, which knows us by the audience of its tokens. */
export const openSignIn = (
  environment: Environment<(typeof signInVariables)[number]>,
  secrets: SecretSource,
): SignInProvider =>
  createCodeFlow(
    {
      authorizeUrl: environment.STAFF_AUTHORIZE_URL,
      tokenUrl: environment.STAFF_TOKEN_URL,
      logoutUrl: environment.STAFF_LOGOUT_URL,
      clientId: environment.STAFF_AUDIENCE,
      callbackUrl: environment.BASE_URL + paths.signInCallback,
      homeUrl: environment.BASE_URL + paths.deskSignedOut,
    },
    { secrets },
  );
