import { Duration, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import { bucketName } from "../names.ts";
import type { Settings } from "../settings.ts";

/** How long nobody, the account's owner included, can delete a head or an erasure entry without a right of its own. */
const REGISTER_KEPT = Duration.days(3_653);
const UNFINISHED_UPLOAD = Duration.days(1);

/** Evidence (erasable, hence without versions) and the register of heads and erasures (append only, hence locked). */
export const addBuckets = (stack: Stack, encryptionKey: IKey, { emulator, baseUrl }: Settings): void => {
  const shared = {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: !emulator,
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const place = { account: stack.account, region: stack.region };
  const evidence = new Bucket(stack, "evidence", {
    ...shared,
    bucketName: bucketName("evidence", place),
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: UNFINISHED_UPLOAD }],
    // The form's page sends files here by presigned address.
    cors: [
      { allowedMethods: [HttpMethods.PUT, HttpMethods.POST], allowedOrigins: [baseUrl ?? "*"], allowedHeaders: ["*"] },
    ],
  });
  const register = new Bucket(stack, "register", {
    ...shared,
    bucketName: bucketName("register", place),
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.governance(REGISTER_KEPT),
  });
  for (const bucket of [evidence, register]) {
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Reads of evidence are in the read audit; access logs would hold complaint numbers in keys.",
    });
  }
};
