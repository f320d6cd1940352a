import { App, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { describe, expect, it } from "vitest";
import { acknowledgeStars } from "../../infra/app/acknowledge-stars.ts";

describe("acknowledging stars", () => {
  it("names each resource with a star as the rule pack writes it, and nothing without one", () => {
    const stack = new Stack(new App(), "s");
    const role = new Role(stack, "r", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const resources = [`arn:${stack.partition}:s3:::bucket-${stack.account}/*`, "arn:aws:s3:::fixed"];
    acknowledgeStars(role, [new PolicyStatement({ actions: ["s3:GetObject"], resources })], "objects");

    const noted = JSON.stringify(
      role.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY),
    );
    expect(noted).toContain("AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::bucket-<AWS::AccountId>/*]");
    expect(noted).not.toContain("fixed");
  });
});
