import { readFileSync } from "node:fs";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { contractRoutes } from "./contract-routes.ts";
import { functionList } from "./function-list.ts";
import { machines, type MachineId } from "./names.ts";
import { createRedress } from "./redress.ts";
import { readSettings } from "./settings.ts";

const app = new App();
const settings = readSettings(app);
const definition = (id: MachineId) => readFileSync(`${settings.statemachines}/${id}.asl.json`, "utf8");

createRedress(app, {
  settings,
  functions: functionList,
  routes: contractRoutes,
  definitions: Object.fromEntries(machines.map((id) => [id, definition(id)])) as Record<MachineId, string>,
});

// The emulated stacks lack what the rules ask for.
if (!settings.emulator) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
