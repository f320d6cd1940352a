import type { Stack } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { parameters, signInDomain, staffClaim } from "../names.ts";
import type { Settings } from "../settings.ts";
import { addStaffClient } from "./staff-client.ts";

/** Where staff sign in, and whose tokens let them in. */
export interface StaffIssuer {
  readonly issuer: string;
  /** Our name there: in the tokens, and when a sign-in begins. */
  readonly audience: string;
  readonly jwksUrl: string;
  /** The claim that names the member of the staff directory. */
  readonly claim: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Absent where the issuer has no sign-out of its own. */
  readonly logoutUrl?: string | undefined;
}

/** The company's own issuer where one is configured, else the user pool of the data stack with a client made here. */
export const staffIssuer = (stack: Stack, settings: Settings, baseUrl: string): StaffIssuer => {
  if (settings.staffIssuer !== undefined) return settings.staffIssuer;
  const { region, urlSuffix, account } = stack;
  const { emulator, userPoolsUrl } = settings;
  const userPoolId = StringParameter.valueForStringParameter(stack, parameters.userPoolId);
  const cognito = `https://cognito-idp.${region}.${urlSuffix}`;
  const pages = userPoolsUrl ?? `https://${signInDomain(account)}.auth.${region}.amazoncognito.com`;
  return {
    issuer: `${cognito}/${userPoolId}`,
    audience: addStaffClient(stack, { userPoolId, baseUrl, emulator }),
    jwksUrl: `${userPoolsUrl ?? cognito}/${userPoolId}/.well-known/jwks.json`,
    claim: staffClaim,
    authorizeUrl: `${pages}/oauth2/authorize`,
    tokenUrl: `${pages}/oauth2/token`,
    logoutUrl: `${pages}/logout`,
  };
};
