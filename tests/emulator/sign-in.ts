import * as z from "zod";
import { parameters, staffClaim } from "../../infra/names.ts";
import { callService } from "./call-service.ts";
import { totp } from "./totp.ts";

/** Everybody's. */
export const password = "Correct-Horse-Battery-1";
const Parameter = z.object({ Parameter: z.object({ Value: z.string() }) });
const Tokens = z.object({ AuthenticationResult: z.object({ AccessToken: z.string(), IdToken: z.string() }) });
const Challenge = z.object({ ChallengeName: z.literal("SOFTWARE_TOKEN_MFA"), Session: z.string() });

/**
 * Makes a member of staff in the deployed user pool, enrols a second factor and signs in with it. Answers the ID token, which names
 * the member of the staff directory. (AWS asks for the enrolment in a challenge; MiniStack lets the first sign-in through and asks from then on.)
 */
export const signIn = async (url: string, username: string, now: () => number): Promise<string> => {
  const read = async (Name: string) =>
    Parameter.parse(await callService(url, "ssm", "GetParameter", { Name })).Parameter.Value;
  const UserPoolId = await read(parameters.userPoolId);
  const ClientId = await read(parameters.userPoolClientId);
  const cognito = (operation: string, body: object) => callService(url, "cognito-idp", operation, body);
  const withPassword = () =>
    cognito("AdminInitiateAuth", {
      UserPoolId,
      ClientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: username, PASSWORD: password },
    });

  const UserAttributes = [{ Name: staffClaim, Value: username }];
  await cognito("AdminCreateUser", { UserPoolId, Username: username, MessageAction: "SUPPRESS", UserAttributes });
  await cognito("AdminSetUserPassword", { UserPoolId, Username: username, Password: password, Permanent: true });
  const { AccessToken } = Tokens.parse(await withPassword()).AuthenticationResult;
  const { SecretCode } = z
    .object({ SecretCode: z.string() })
    .parse(await cognito("AssociateSoftwareToken", { AccessToken }));
  await cognito("VerifySoftwareToken", { AccessToken, UserCode: totp(SecretCode, now()) });

  const { ChallengeName, Session } = Challenge.parse(await withPassword());
  const answered = await cognito("AdminRespondToAuthChallenge", {
    UserPoolId,
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: totp(SecretCode, now()) },
  });
  return Tokens.parse(answered).AuthenticationResult.IdToken;
};
