import { Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import {
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";

import { staffAttribute } from "../names.ts";

/** A shift; after it people sign in again. */
const SESSION = Duration.hours(10);
const TOKEN = Duration.minutes(60);
const PASSWORD_LENGTH = 12;
const STAFF_ID_LENGTH = 64;

/**
 * Who may sign in. What they may do stands in the staff directory, a log of its own, found by a claim of the token: leaving
 * or losing a role takes effect there at once.
 */
export const addStaffPool = (stack: Stack): { pool: UserPool; client: UserPoolClient } => {
  const pool = new UserPool(stack, "staff", {
    userPoolName: "redress-staff",
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    customAttributes: { [staffAttribute]: new StringAttribute({ mutable: true, maxLen: STAFF_ID_LENGTH }) },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: PASSWORD_LENGTH,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: "AwsSolutions-COG8",
    reason: "Threat protection costs per user and month; a second factor is required of everybody.",
  });
  const client = pool.addClient("desk", {
    userPoolClientName: "redress-desk",
    generateSecret: false,
    authFlows: { userSrp: true, adminUserPassword: true },
    // A client may write every attribute it is not kept from: nobody shall say of himself who he is at the desk.
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    idTokenValidity: TOKEN,
    accessTokenValidity: TOKEN,
    refreshTokenValidity: SESSION,
  });
  return { pool, client };
};
