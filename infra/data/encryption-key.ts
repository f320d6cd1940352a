import { RemovalPolicy, type Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { keyAlias } from "../names.ts";

/** Services that encrypt for whoever may use them, as their own documentation asks for. */
const through = ["dynamodb", "s3"];

/**
 * The one key: it encrypts tables and buckets, and wraps the data key of every log. Losing it is losing every complaint, so
 * it is retained and rotates by itself once a year.
 */
export const encryptionKey = (stack: Stack): Key => {
  const key = new Key(stack, "key", {
    alias: keyAlias,
    description: "Redress: tables, files and the data keys of complaints",
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "ThroughStorageServices",
      principals: [new AnyPrincipal()],
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey", "kms:CreateGrant"],
      resources: ["*"],
      conditions: {
        StringEquals: {
          "kms:CallerAccount": stack.account,
          "kms:ViaService": through.map((service) => `${service}.${stack.region}.amazonaws.com`),
        },
      },
    }),
  );
  return key;
};
