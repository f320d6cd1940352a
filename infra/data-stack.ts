import { type App, Stack, type StackProps } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { addBuckets } from "./data/buckets.ts";
import { encryptionKey } from "./data/encryption-key.ts";
import { addLogGroups } from "./data/log-groups.ts";
import { addStaffPool } from "./data/staff-pool.ts";
import { addStateMachine } from "./data/state-machine.ts";
import { addTables } from "./data/tables.ts";
import type { FunctionSpec } from "./function-list.ts";
import { type MachineId, machines, parameters, stackNames } from "./names.ts";
import type { Settings } from "./settings.ts";

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
  readonly functions: readonly FunctionSpec[];
  /** Text of each state machine's definition. */
  readonly definitions: Readonly<Record<MachineId, string>>;
}

/** Everything that must outlive any deployment: retained, protected, and deployed first. */
export const dataStack = (app: App, { settings, functions, definitions, ...props }: DataStackProps): Stack => {
  const stack = new Stack(app, stackNames.data, {
    description: "Redress: complaints, their keys and files, the staff and the state machines",
    terminationProtection: true,
    ...props,
  });

  const key = encryptionKey(stack);
  const { logStreamArn, workStreamArn } = addTables(stack, key);
  addBuckets(stack, key, settings);
  const logGroupOf = addLogGroups(stack, functions);
  for (const id of machines) {
    addStateMachine(stack, { id, definition: definitions[id], logGroup: logGroupOf(id), emulator: settings.emulator });
  }

  const publish = (name: Exclude<keyof typeof parameters, "userPoolClientId">, stringValue: string) =>
    new StringParameter(stack, `${name}-parameter`, { parameterName: parameters[name], stringValue });
  publish("keyArn", key.keyArn);
  publish("logStreamArn", logStreamArn);
  publish("workStreamArn", workStreamArn);
  if (settings.staffIssuer === undefined) publish("userPoolId", addStaffPool(stack).userPoolId);
  return stack;
};
