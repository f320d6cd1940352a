import { z } from "zod";
import { parameters } from "../../infra/names.ts";
import { callService } from "./call-service.ts";
import { totp } from "./totp.ts";

const password = "Correct-Horse-Battery-1";
const Challenge = z.object({ Session: z.string() });
const Parameter = z.object({ Parameter: z.object({ Value: z.string() }) });

/** Makes a member of staff in the deployed user pool, with a second factor, and signs in. Answers a bearer token. */
export const signIn = async (url: string, username: string, now: () => number): Promise<string> => {
  const read = async (Name: string) =>
    Parameter.parse(await callService(url, "ssm", "GetParameter", { Name })).Parameter.Value;
  const pool = { UserPoolId: await read(parameters.userPoolId) };
  const client = { ClientId: await read(parameters.userPoolClientId) };
  const cognito = (operation: string, body: object) => callService(url, "cognito-idp", operation, body);

  await cognito("AdminCreateUser", { ...pool, Username: username, MessageAction: "SUPPRESS" });
  await cognito("AdminSetUserPassword", { ...pool, Username: username, Password: password, Permanent: true });
  const first = await cognito("AdminInitiateAuth", {
    ...pool,
    ...client,
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
  const associated = Challenge.extend({ SecretCode: z.string() }).parse(
    await cognito("AssociateSoftwareToken", { Session: Challenge.parse(first).Session }),
  );
  const verified = await cognito("VerifySoftwareToken", {
    Session: associated.Session,
    UserCode: totp(associated.SecretCode, now()),
  });
  const done = await cognito("AdminRespondToAuthChallenge", {
    ...pool,
    ...client,
    ChallengeName: "MFA_SETUP",
    Session: Challenge.parse(verified).Session,
    ChallengeResponses: { USERNAME: username },
  });
  return z.object({ AuthenticationResult: z.object({ AccessToken: z.string() }) }).parse(done).AuthenticationResult
    .AccessToken;
};
