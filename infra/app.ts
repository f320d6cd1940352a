import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { routes } from "../functions/handlers/routes.ts";
import { packPolicy } from "../policy/pack-policy.ts";
import { functionList } from "./function-list.ts";
import { machines, type MachineId } from "./names.ts";
import { createRedress } from "./redress.ts";
import { readSettings } from "./settings.ts";

const app = new App();
const settings = readSettings(app);
const definition = (id: MachineId) => readFileSync(`statemachines/${id}.asl.json`, "utf8");

// A wrong policy ends the build here, with line and reason.
const policyFile = join(app.outdir, "policy.json");
const { digest, json, calendar, notices } = packPolicy(settings.policy);
writeFileSync(policyFile, JSON.stringify({ digest, json, calendar, notices }));

createRedress(app, {
  settings,
  functions: functionList,
  routes,
  policyFile,
  definitions: Object.fromEntries(machines.map((id) => [id, definition(id)])) as Record<MachineId, string>,
});

// The emulated stacks lack what the rules ask for.
if (!settings.emulator) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
