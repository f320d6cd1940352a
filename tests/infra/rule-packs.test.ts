import { type Stack, Validations } from "aws-cdk-lib";
import { Topic } from "aws-cdk-lib/aws-sns";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { makeApp } from "./synthesise.ts";

describe("rule packs", () => {
  const staffIssuer = {
    issuer: "https://id.example.com",
    audience: "desk",
    jwksUrl: "https://id.example.com/keys",
    claim: "sub",
    authorizeUrl: "https://id.example.com/authorize",
    tokenUrl: "https://id.example.com/token",
  };
  const withoutSesAndCognito = { region: "cn-north-1", mailRegion: "ap-southeast-1", staffIssuer };

  it.each([
    ["anywhere", { alarmEmail: "ops@example.com" }],
    ["in a region that has neither SES nor Cognito", withoutSesAndCognito],
  ])("find nothing that is not acknowledged with a reason, %s", (_, given) => {
    process.env["CDK_VALIDATION"] = "true";
    const { app } = makeApp(given);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  it("are not deaf: a topic that takes plain http fails the synthesis", () => {
    const { app, stacks } = makeApp();
    new Topic(stacks[0] as Stack, "plain");
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow("AwsSolutions-SNS3");
  });
});
