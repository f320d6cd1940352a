import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { placeholdersOf } from "../../infra/data/placeholders.ts";
import { makeApp, type Synthesised, synthesise } from "./synthesise.ts";

const definition = (id: string) => readFileSync(`statemachines/${id}.asl.json`, "utf8");

describe("the state machines of the stack", () => {
  let data: Synthesised;
  beforeAll(() => {
    [data] = synthesise() as [Synthesised, Synthesised];
  });

  it.each(["complaint", "approval"])("keeps name and logical id of the %s machine for ever", (id) => {
    const logicalId = `${id}machine`;
    expect(data.resources[logicalId]).toMatchObject({
      Type: "AWS::StepFunctions::StateMachine",
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        StateMachineName: `redress-${id}`,
        LoggingConfiguration: { IncludeExecutionData: false },
        TracingConfiguration: { Enabled: false },
      },
    });
  });

  it.each(["complaint", "approval"])("publishes a version of the %s machine and points live at it", (id) => {
    const version = Object.entries(data.resources).find(
      ([name, { Type }]) => Type === "AWS::StepFunctions::StateMachineVersion" && name.startsWith(id),
    );
    expect(version?.[1]).toMatchObject({
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        StateMachineArn: { Ref: `${id}machine` },
        StateMachineRevisionId: { "Fn::GetAtt": [`${id}machine`, "StateMachineRevisionId"] },
      },
    });
    data.template.hasResourceProperties("AWS::StepFunctions::StateMachineAlias", {
      Name: "live",
      RoutingConfiguration: [{ StateMachineVersionArn: { Ref: version?.[0] }, Weight: 100 }],
    });
  });

  it.each(["complaint", "approval"])("supplies every placeholder of the %s machine and no other", (id) => {
    const { DefinitionSubstitutions: given } = data.resources[`${id}machine`]?.Properties ?? {};
    expect(Object.keys(given as object).sort()).toEqual(placeholdersOf(definition(id)).sort());
    expect(JSON.stringify(given)).toMatch(/:function:redress-\w+:live/);
  });

  it("lets them call the two functions through their alias and nothing else", () => {
    const roles = Object.entries(data.resources).filter(
      ([id, { Type }]) => Type === "AWS::IAM::Role" && /machine/.test(id),
    );
    expect(roles).toHaveLength(2);
    for (const [, { Properties }] of roles) {
      const text = JSON.stringify(Properties["Policies"]);
      expect(text.match(/"Action":"[^"]+"/g)).toEqual(['"Action":"lambda:InvokeFunction"']);
      expect(text.match(/redress-\w+:live/g)?.sort()).toEqual(["redress-wait:live", "redress-workflow:live"]);
    }
  });

  it("refuses a definition that asks for something it does not know", () => {
    const strange = definition("complaint").replace("${WaitFunction}", "${SomethingElse}");
    const definitions = { complaint: strange, approval: strange };
    expect(() => makeApp({}, { definitions })).toThrow("the complaint machine asks for SomethingElse");
  });
});
