import type { Conditions } from "aws-cdk-lib/aws-iam";

/**
 * What MiniStack cannot do (docs/decisions/0010-emulator.md). The switch `-c emulator=true` leaves out these resource types;
 * callers then use the state machine itself instead of its alias, and the sign-in pages have their own look.
 */
export const typesLeftOut = [
  "AWS::StepFunctions::StateMachineVersion",
  "AWS::StepFunctions::StateMachineAlias",
  "AWS::Cognito::ManagedLoginBranding",
] as const;

/**
 * Condition keys that it never fills in while it enforces IAM, so that they would refuse everything. (For the transport it
 * is right: it speaks plain HTTP.)
 */
const conditionKeysLeftOut: readonly string[] = [
  "aws:SecureTransport",
  "kms:EncryptionContext:stream",
  "ses:FromAddress",
];

/** Actions for which it knows no resource but the star. */
export const actionsWithoutResource: readonly string[] = [
  "ses:SendRawEmail",
  "states:SendTaskSuccess",
  "states:SendTaskFailure",
];

/** Conditions without the keys that are left out. */
export const evaluable = (conditions: Conditions): Conditions => {
  const kept = Object.entries(conditions).map(([operator, keys]) => {
    const known = Object.entries(keys as object).filter(([key]) => !conditionKeysLeftOut.includes(key));
    return [operator, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(kept.filter(([, keys]) => Object.keys(keys).length > 0));
};
