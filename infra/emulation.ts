/**
 * What MiniStack cannot do (docs/decisions/0010-emulator.md). The switch `-c emulator=true` leaves out these resource types;
 * callers then use the state machine itself instead of its alias.
 */
export const typesLeftOut = ["AWS::StepFunctions::StateMachineVersion", "AWS::StepFunctions::StateMachineAlias"] as const;

/**
 * Policy conditions on request values that MiniStack never fills in while it enforces IAM, so that they would refuse
 * everything: transport security (it speaks plain HTTP), the encryption context of a KMS call, the sender of a mail.
 */
export const conditionKeysLeftOut = ["aws:SecureTransport", "kms:EncryptionContext:stream", "ses:FromAddress"] as const;
