import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { routes as contractRoutes } from "../../functions/handlers/routes.ts";
import { functionList } from "../../infra/function-list.ts";
import { makeApp, type Synthesised, synthesise } from "./synthesise.ts";

describe("the app stack", () => {
  let app: Synthesised;
  beforeAll(() => {
    [, app] = synthesise() as [Synthesised, Synthesised];
  });
  const idsOf = (type: string) => Object.entries(app.resources).filter(([, { Type }]) => Type === type);

  it("gives every function Node 24 on ARM, a name, no traces, and the alias live", () => {
    const functions = app.propertiesOf("AWS::Lambda::Function");
    expect(functions.map(({ FunctionName }) => FunctionName)).toEqual(functionList.map(({ id }) => `redress-${id}`));
    app.template.allResourcesProperties("AWS::Lambda::Function", {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
    });
    expect(JSON.stringify(functions)).not.toContain("TracingConfig");
    app.template.allResourcesProperties("AWS::Lambda::Alias", { Name: "live" });
    app.template.resourceCountIs("AWS::Lambda::Alias", functionList.length);
  });

  it("connects every route of the contract and the rest, the desk's behind a checked token and no other", () => {
    const routes = app.propertiesOf("AWS::ApiGatewayV2::Route");
    const seen = routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]);
    const wanted = contractRoutes.map(({ method, path, auth }) => [
      `${method} ${path}`,
      auth === "jwt" ? "JWT" : "NONE",
    ]);
    expect(seen.sort()).toEqual([...wanted, ["$default", "NONE"]].sort());
    for (const [key, type] of seen) expect([key, type === "JWT"]).toEqual([key, /\/api\/desk\//.test(String(key))]);
  });

  it("calls functions through their alias only", () => {
    const integrations = app.propertiesOf("AWS::ApiGatewayV2::Integration");
    const aliases = idsOf("AWS::Lambda::Alias").map(([id]) => id);
    for (const { IntegrationUri } of integrations) expect(aliases).toContain((IntegrationUri as { Ref: string }).Ref);
  });

  it("refuses a route to a function that is not on the list", () => {
    const functions = functionList.filter(({ id }) => id !== "decisions");
    expect(() => makeApp({}, { functions })).toThrow("GET /decisions goes to decisions, which is not on the list");
  });

  it("throttles, and logs the route's template but neither path, query nor address", () => {
    const [stage] = app.propertiesOf("AWS::ApiGatewayV2::Stage");
    expect(stage?.["DefaultRouteSettings"]).toEqual({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    const { Format } = stage?.["AccessLogSettings"] as { Format: string };
    expect(Format).toContain("$context.routeKey");
    expect(Format).not.toMatch(/path|query|sourceIp|userAgent|authorizer/i);
  });

  it("lets the stream retry a few times, one record apart from the others, and keeps what fails", () => {
    const mappings = app.propertiesOf("AWS::Lambda::EventSourceMapping").filter((m) => "StartingPosition" in m);
    expect(mappings).toHaveLength(2);
    for (const [k, mapping] of mappings.entries()) {
      expect(mapping).toMatchObject({
        StartingPosition: "TRIM_HORIZON",
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        MaximumRetryAttempts: 3,
        MaximumRecordAgeInSeconds: 3600,
      });
      expect(JSON.stringify(mapping["DestinationConfig"])).toContain(["dispatchdead", "notifydead"][k]);
    }
  });

  it("wakes the sender for new notices only, not for waits or attempts, which stand in the same table", () => {
    const patterns = app
      .propertiesOf("AWS::Lambda::EventSourceMapping")
      .flatMap(
        (mapping) => (mapping["FilterCriteria"] as { Filters: { Pattern: string }[] } | undefined)?.Filters ?? [],
      )
      .map(({ Pattern }) => JSON.parse(Pattern) as unknown);
    expect(patterns).toEqual([{ eventName: ["INSERT"], dynamodb: { Keys: { pk: { S: [{ prefix: "NOTICE#" }] } } } }]);
  });

  it("sweeps every minute, and the next minute is the retry", () => {
    const schedules = app.propertiesOf("AWS::Scheduler::Schedule");
    expect(schedules).toHaveLength(2);
    for (const schedule of schedules) {
      expect(schedule).toMatchObject({
        ScheduleExpression: "rate(1 minute)",
        Target: { RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } },
      });
    }
    app.template.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      MaximumRetryAttempts: 0,
    });
  });

  it("leads every alarm to a section of the runbook that exists, and to the topic", () => {
    const headings = readFileSync("docs/runbook.md", "utf8").match(/^## .+$/gm) ?? [];
    const anchors = headings.map((heading) => heading.slice(3).toLowerCase().replaceAll(" ", "-"));
    const alarms = app.propertiesOf("AWS::CloudWatch::Alarm");
    expect(alarms.length).toBeGreaterThan(functionList.length * 2);
    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms) {
      const anchor = /docs\/runbook\.md#(\S+)$/.exec(String(AlarmDescription))?.[1];
      expect([AlarmName, anchors]).toEqual([AlarmName, expect.arrayContaining([anchor])]);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it("raises an alarm when the sweep falls silent", () => {
    app.template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: "redress-sweep-silent",
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
  });

  it("counts neither opens nor clicks of mails: both would put signed links into others' addresses", () => {
    app.template.hasResourceProperties("AWS::SES::ConfigurationSet", { Name: "redress-mail" });
    const [destination] = app.propertiesOf("AWS::SES::ConfigurationSetEventDestination");
    const { MatchingEventTypes } = destination?.["EventDestination"] as { MatchingEventTypes: string[] };
    expect(MatchingEventTypes).toEqual(["send", "reject", "delivery", "bounce", "complaint", "deliveryDelay"]);
    expect(JSON.stringify(app.propertiesOf("AWS::SES::ConfigurationSet"))).not.toContain("TrackingOptions");
  });

  it("sends mail from another region where the own has no SES", () => {
    const [, own, mail] = synthesise({ region: "cn-north-1", mailRegion: "ap-southeast-1" });
    own?.template.resourceCountIs("AWS::SES::ConfigurationSet", 0);
    mail?.template.resourceCountIs("AWS::SES::ConfigurationSet", 1);
    expect(JSON.stringify(own?.propertiesOf("AWS::IAM::Role"))).toContain(":ses:ap-southeast-1:");
    expect(JSON.stringify(mail?.propertiesOf("AWS::SNS::Subscription"))).toContain(":sqs:cn-north-1:");
  });
});
