import { type App, CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { addAlarms } from "./app/alarms.ts";
import { acceptMailEvents, addMail } from "./app/mail.ts";
import { addRoutes, publicApi } from "./app/public-api.ts";
import { addQueues } from "./app/queues.ts";
import { knownResources } from "./app/resources.ts";
import { addFunctions } from "./app/service-function.ts";
import { addTriggers } from "./app/triggers.ts";
import type { FunctionSpec } from "./function-list.ts";
import { stackNames } from "./names.ts";
import type { Route } from "../functions/handlers/routes.ts";
import type { Settings } from "./settings.ts";

export interface AppStackProps extends StackProps {
  readonly settings: Settings;
  readonly functions: readonly FunctionSpec[];
  readonly routes: readonly Route[];
  /** The compiled policy that is packed beside every bundle. */
  readonly policyFile?: string | undefined;
}

/** Everything that can be thrown away and deployed again: functions, API, what calls them and what watches them. */
export const appStack = (app: App, { settings, functions, routes, policyFile, ...props }: AppStackProps): Stack => {
  const stack = new Stack(app, stackNames.app, { description: "Redress: functions, API, mail and alarms", ...props });

  const api = publicApi(stack);
  const known = knownResources(stack, settings, api.apiEndpoint);
  const queues = addQueues(stack);
  const made = addFunctions(stack, functions, known, { policyFile });
  addRoutes(api, routes, made, known);
  addTriggers(stack, functions, made, queues, known);
  acceptMailEvents(stack, queues.mailEvents, known.mail.region);
  if (settings.mailRegion === undefined) {
    addMail(stack, { identity: known.mail.identity, queueArn: queues.mailEvents.queueArn });
  }
  addAlarms(stack, { specs: functions, functions: made, queues, api, known, alarmEmail: settings.alarmEmail });

  new CfnOutput(stack, "BaseUrl", { value: known.baseUrl, description: "Where people reach the pages" });
  new CfnOutput(stack, "ApiId", { value: api.apiId });
  return stack;
};
