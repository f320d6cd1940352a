import { readFileSync } from "node:fs";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { routes as contractRoutes } from "../../functions/handlers/routes.ts";
import { functionList } from "../../infra/function-list.ts";
import { createRedress, type RedressProps } from "../../infra/redress.ts";
import { readSettings } from "../../infra/settings.ts";

const { context } = JSON.parse(readFileSync("cdk.json", "utf8")) as { context: object };
const machine = (id: string) => readFileSync(`statemachines/${id}.asl.json`, "utf8");

// The library's own check of templates takes 2 s each time; rule-packs.test.ts has it on.
process.env["CDK_VALIDATION"] = "false";

/** The app with every setting as `cdk.json` has it, without bundling, which takes seconds and says nothing about the templates. */
export const makeApp = (
  given: Readonly<Record<string, unknown>> = {},
  props: Partial<RedressProps> = {},
): { app: App; stacks: Stack[] } => {
  const app = new App({ context: { ...context, "aws:cdk:bundling-stacks": [], ...given } });
  const stacks = createRedress(app, {
    settings: readSettings(app),
    functions: functionList,
    routes: contractRoutes,
    definitions: { complaint: machine("complaint"), approval: machine("approval") },
    ...props,
  });
  return { app, stacks };
};

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesised {
  readonly template: Template;
  readonly resources: Readonly<Record<string, Resource>>;
  /** Properties of all resources of a type. */
  readonly propertiesOf: (type: string) => Record<string, unknown>[];
}

/** Templates in the order of the stacks: data, app and, where asked for, mail. */
export const synthesise = (...given: Parameters<typeof makeApp>): Synthesised[] =>
  makeApp(...given).stacks.map((stack) => {
    const template = Template.fromStack(stack);
    const resources = template.toJSON()["Resources"] as Record<string, Resource>;
    const propertiesOf = (type: string) =>
      Object.values(resources)
        .filter(({ Type }) => Type === type)
        .map(({ Properties }) => Properties);
    return { template, resources, propertiesOf };
  });
