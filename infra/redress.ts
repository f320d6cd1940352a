import {
  type App,
  CliCredentialsStackSynthesizer,
  type IStackSynthesizer,
  type Stack,
  type StackProps,
} from "aws-cdk-lib";
import { appStack } from "./app-stack.ts";
import { dataStack } from "./data-stack.ts";
import type { FunctionSpec } from "./function-list.ts";
import { mailStack } from "./mail-stack.ts";
import type { MachineId } from "./names.ts";
import type { Route } from "../functions/handlers/routes.ts";
import type { Settings } from "./settings.ts";

export interface RedressProps {
  readonly settings: Settings;
  readonly functions: readonly FunctionSpec[];
  readonly routes: readonly Route[];
  /** The compiled policy that is packed beside every bundle as `policy.json`; none where no policy is wanted. */
  readonly policyFile?: string | undefined;
  /** Text of each state machine's definition. */
  readonly definitions: Readonly<Record<MachineId, string>>;
}

/** The whole product: two stacks joined by names, a third where mail leaves from another region. */
export const createRedress = (
  app: App,
  { settings, functions, routes, policyFile, definitions }: RedressProps,
): Stack[] => {
  const props: StackProps = {
    ...(settings.region !== undefined && { env: { region: settings.region } }),
    // Where the emulator enforces IAM, the roles of a bootstrapped account cannot publish.
    ...(settings.emulator && { synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer }),
  };
  const data = dataStack(app, { settings, functions, definitions, ...props });
  const desk = appStack(app, { settings, functions, routes, policyFile, ...props });
  desk.addStackDependency(data);
  const stacks = [data, desk];
  if (settings.mailRegion !== undefined) {
    const mail = mailStack(app, { settings, mailRegion: settings.mailRegion, eventsTo: desk.region });
    mail.addStackDependency(desk);
    stacks.push(mail);
  }
  return stacks;
};
