import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { FeaturePlan, ManagedLoginVersion, Mfa, StringAttribute, UserPool } from "aws-cdk-lib/aws-cognito";
import { signInDomain, staffAttribute } from "../names.ts";

const PASSWORD_LENGTH = 12;
const STAFF_ID_LENGTH = 64;

/**
 * Who may sign in, and the domain under which Cognito shows its pages for that. What they may do stands in the staff
 * directory, a log of its own, found by a claim of the token: leaving or losing a role takes effect there at once.
 */
export const addStaffPool = (stack: Stack): UserPool => {
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
  pool.addDomain("sign-in", {
    cognitoDomain: { domainPrefix: signInDomain(stack.account) },
    // Only the newer pages speak Chinese.
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  return pool;
};
