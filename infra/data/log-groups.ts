import { RemovalPolicy, type Stack } from "aws-cdk-lib";
import { type ILogGroup, LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { FunctionSpec } from "../function-list.ts";
import { logGroupName, type MachineId, machines } from "../names.ts";

/** Long enough to look into what happened last month; nothing personal stands in them. */
const KEPT = RetentionDays.THREE_MONTHS;

/** Log groups outlive the functions that write them. */
export const addLogGroups = (stack: Stack, functions: readonly FunctionSpec[]): ((machine: MachineId) => ILogGroup) => {
  const group = (id: string, logGroupName: string) =>
    new LogGroup(stack, id, { logGroupName, retention: KEPT, removalPolicy: RemovalPolicy.RETAIN });

  for (const { id } of functions) group(`${id}-log`, logGroupName.function(id));
  group("api-log", logGroupName.api);
  const ofMachine = new Map(machines.map((id) => [id, group(`${id}-machine-log`, logGroupName.machine(id))]));
  return (machine) => ofMachine.get(machine) as ILogGroup;
};
