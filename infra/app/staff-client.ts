import { Duration, type Stack } from "aws-cdk-lib";
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { paths } from "../../functions/presentation/pages/paths.ts";
import { parameters } from "../names.ts";

export interface StaffClientProps {
  readonly userPoolId: string;
  /** Where staff come back to: the API's own address exists only in this stack. */
  readonly baseUrl: string;
  readonly emulator: boolean;
}

/** A shift. What somebody may do is looked up at every request, so that a token that lives on gives nothing away. */
const SESSION = Duration.hours(8);

/**
 * The desk as the user pool knows it: a public client of the code flow, whose proof is PKCE and not a secret. The password flow
 * is for programs that act as the account's owner. Answers the client's id, which a parameter keeps for them.
 */
export const addStaffClient = (stack: Stack, { userPoolId, baseUrl, emulator }: StaffClientProps): string => {
  const client = new UserPoolClient(stack, "staff-client", {
    userPool: UserPool.fromUserPoolId(stack, "staff", userPoolId),
    userPoolClientName: "redress-desk",
    generateSecret: false,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [baseUrl + paths.signInCallback],
      logoutUrls: [baseUrl + paths.deskSignedOut],
    },
    authFlows: { adminUserPassword: true },
    // A client may write every attribute it is not kept from: nobody shall say of himself who he is at the desk.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    idTokenValidity: SESSION,
    accessTokenValidity: SESSION,
    refreshTokenValidity: SESSION,
  });
  // Without a style, even Cognito's own, the newer pages are not served.
  if (!emulator)
    new CfnManagedLoginBranding(stack, "sign-in-style", {
      userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  new StringParameter(stack, "staff-client-parameter", {
    parameterName: parameters.userPoolClientId,
    stringValue: client.userPoolClientId,
  });
  return client.userPoolClientId;
};
