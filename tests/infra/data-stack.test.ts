import { Match } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { tableDefinitions } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { makeApp, type Synthesised, synthesise } from "./synthesise.ts";

describe("the data stack", () => {
  let data: Synthesised;
  beforeAll(() => {
    [data] = synthesise() as [Synthesised, Synthesised];
  });

  it("keeps everything that holds something when the stack is deleted or a resource replaced", () => {
    const holding = Object.entries(data.resources).filter(([, { Type }]) =>
      /DynamoDB|KMS::Key|S3::Bucket$|Cognito::UserPool$|StateMachine|LogGroup/.test(Type),
    );
    expect(holding.length).toBeGreaterThan(20);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of holding) {
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, "Retain", "Retain"]);
    }
  });

  it("cannot be deleted by mistake", () => {
    expect(makeApp().stacks[0]?.terminationProtection).toBe(true);
    data.template.allResourcesProperties("AWS::DynamoDB::Table", { DeletionProtectionEnabled: true });
    data.template.allResourcesProperties("AWS::Cognito::UserPool", { DeletionProtection: "ACTIVE" });
  });

  it("makes the tables from the definitions of the local store, recoverable to any second and under the one key", () => {
    const tables = data.propertiesOf("AWS::DynamoDB::Table");
    expect(tables.map(({ TableName }) => TableName)).toEqual(tableDefinitions.map(({ role }) => `redress-${role}`));
    data.template.allResourcesProperties("AWS::DynamoDB::Table", {
      BillingMode: "PAY_PER_REQUEST",
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: Match.anyValue() },
    });
    data.template.hasResourceProperties("AWS::DynamoDB::Table", {
      TableName: "redress-log",
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
    });
    data.template.hasResourceProperties("AWS::DynamoDB::Table", {
      TableName: "redress-guard",
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    });
  });

  it("never lets a complaint expire by itself", () => {
    const expiring = data.propertiesOf("AWS::DynamoDB::Table").filter((table) => "TimeToLiveSpecification" in table);
    expect(expiring.map(({ TableName }) => TableName)).toEqual(["redress-guard"]);
  });

  it("has one key, which rotates", () => {
    data.template.resourceCountIs("AWS::KMS::Key", 1);
    data.template.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
    data.template.hasResourceProperties("AWS::KMS::Alias", { AliasName: "alias/redress" });
  });

  it("locks the register of heads for ten years and leaves evidence erasable (RC-14, OP-27)", () => {
    const [evidence, register] = data.propertiesOf("AWS::S3::Bucket");
    expect(register).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: "GOVERNANCE", Days: 3653 } } },
      VersioningConfiguration: { Status: "Enabled" },
    });
    expect(evidence).not.toHaveProperty("VersioningConfiguration");
    expect(evidence).not.toHaveProperty("ObjectLockConfiguration");
  });

  it("asks staff for a second factor, on pages of Cognito's that speak Chinese", () => {
    data.template.hasResourceProperties("AWS::Cognito::UserPool", {
      MfaConfiguration: "ON",
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Schema: [{ Name: "staff", AttributeDataType: "String" }],
    });
    data.template.hasResourceProperties("AWS::Cognito::UserPoolDomain", {
      Domain: { "Fn::Join": ["", ["redress-", { Ref: "AWS::AccountId" }]] },
      ManagedLoginVersion: 2,
    });
  });

  it("exports nothing: the app stack finds it by names and parameters", () => {
    expect(data.template.toJSON()["Outputs"] ?? {}).toEqual({});
    const names = data.propertiesOf("AWS::SSM::Parameter").map(({ Name }) => Name);
    expect(names.sort()).toEqual(
      ["key-arn", "log-stream-arn", "user-pool-id", "work-stream-arn"].map((name) => `/redress/${name}`),
    );
  });
});
