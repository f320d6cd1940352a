import type { Stack } from "aws-cdk-lib";
import { Arn, ArnFormat } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { TableRole } from "../../functions/adapters/dynamodb/table-definitions.ts";
import { bucketName, liveAlias, type MachineId, machineName, mailNames, parameters, tables } from "../names.ts";
import { mailIdentity, type Settings } from "../settings.ts";
import { type StaffIssuer, staffIssuer } from "./staff-issuer.ts";

/** What the data stack made, as the app stack knows it: by name; and what is known of the world outside. */
export interface Resources {
  readonly emulator: boolean;
  readonly tableArn: (role: TableRole) => string;
  readonly indexArn: (role: TableRole, index: string) => string;
  readonly keyArn: string;
  readonly bucketArn: (id: "evidence" | "register") => string;
  readonly bucketName: (id: "evidence" | "register") => string;
  /** What callers start: the alias, or the machine itself where there are no aliases. */
  readonly machineArn: (machine: MachineId) => string;
  readonly machineOwnArn: (machine: MachineId) => string;
  readonly executionsArn: (machine: MachineId) => string;
  readonly mail: { from: string; identity: string; region: string; identityArn: string; configurationSetArn: string };
  readonly staff: StaffIssuer;
  readonly logStreamArn: string;
  readonly workStreamArn: string;
  /** Base of every link that leaves the house. */
  readonly baseUrl: string;
}

const parameterOf = (stack: Stack, name: keyof typeof parameters): string =>
  StringParameter.valueForStringParameter(stack, parameters[name]);

/** Names and ARNs of everything that the functions use; `baseUrl` is the API's own address unless one is configured. */
export const knownResources = (stack: Stack, settings: Settings, apiUrl: string): Resources => {
  const { account, partition, region } = stack;
  const arn = (service: string, resource: string, resourceName: string, colon = false) =>
    Arn.format({ service, resource, resourceName, ...(colon && { arnFormat: ArnFormat.COLON_RESOURCE_NAME }) }, stack);
  const bucket = (id: "evidence" | "register") => bucketName(id, { account, region });
  const machineOwnArn = (machine: MachineId) => arn("states", "stateMachine", machineName(machine), true);
  const mailRegion = settings.mailRegion ?? region;
  const identity = mailIdentity(settings);
  const baseUrl = settings.baseUrl ?? apiUrl;
  const mailArn = (kind: string, name: string) => `arn:${partition}:ses:${mailRegion}:${account}:${kind}/${name}`;

  return {
    emulator: settings.emulator,
    tableArn: (role) => arn("dynamodb", "table", tables[role]),
    indexArn: (role, index) => arn("dynamodb", "table", `${tables[role]}/index/${index}`),
    keyArn: parameterOf(stack, "keyArn"),
    bucketArn: (id) => `arn:${partition}:s3:::${bucket(id)}`,
    bucketName: bucket,
    machineOwnArn,
    machineArn: (machine) => machineOwnArn(machine) + (settings.emulator ? "" : `:${liveAlias}`),
    executionsArn: (machine) => arn("states", "execution", `${machineName(machine)}:*`, true),
    mail: {
      from: settings.mailFrom,
      identity,
      region: mailRegion,
      identityArn: mailArn("identity", identity),
      configurationSetArn: mailArn("configuration-set", mailNames.configurationSet),
    },
    staff: staffIssuer(stack, settings, baseUrl),
    logStreamArn: parameterOf(stack, "logStreamArn"),
    workStreamArn: parameterOf(stack, "workStreamArn"),
    baseUrl,
  };
};
