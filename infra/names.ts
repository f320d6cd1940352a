import { tableNames } from "../functions/adapters/dynamodb/table-definitions.ts";

/**
 * The fixed names by which the two stacks find each other. Nothing is exported or imported, so each stack can be deployed,
 * rolled back and rebuilt alone; what AWS names itself goes through `parameters`.
 */
const product = "redress";

export const stackNames = { data: "Redress-data", app: "Redress-app", mail: "Redress-mail" } as const;

export const tables = tableNames(product);

export const keyAlias = `alias/${product}`;

/** The alias of every function and of both state machines that callers use. */
export const liveAlias = "live";

export const machines = ["complaint", "approval"] as const;
export type MachineId = (typeof machines)[number];
export const machineName = (machine: MachineId): string => `${product}-${machine}`;

export const functionName = (id: string): string => `${product}-${id}`;

/** Bucket names are unique in the world, hence account and region in them. */
export const bucketName = (id: "evidence" | "register", place: { account: string; region: string }): string =>
  `${product}-${id}-${place.account}-${place.region}`;

export const logGroupName = {
  function: (id: string) => `/aws/lambda/${functionName(id)}`,
  machine: (machine: MachineId) => `/aws/vendedlogs/states/${machineName(machine)}`,
  api: `/aws/vendedlogs/http/${product}`,
};

/**
 * Values that exist only after a deployment. The app stack reads those of the data stack while it deploys; the client's id is
 * its own, for programs that ask for tokens.
 */
export const parameters = {
  keyArn: `/${product}/key-arn`,
  logStreamArn: `/${product}/log-stream-arn`,
  workStreamArn: `/${product}/work-stream-arn`,
  userPoolId: `/${product}/user-pool-id`,
  userPoolClientId: `/${product}/user-pool-client-id`,
} as const;

export const mailNames = { configurationSet: `${product}-mail`, eventTopic: `${product}-mail-events` } as const;

export const queueNames = {
  mailEvents: `${product}-mail-events`,
  mailEventsDead: `${product}-mail-events-dead`,
  dispatchDead: `${product}-dispatch-dead`,
  notifyDead: `${product}-notify-dead`,
  sweepDead: `${product}-sweep-dead`,
} as const;

/** The claim of an ID token that says which member of the staff directory this is; only administrators can set it. */
export const staffAttribute = "staff";
export const staffClaim = `custom:${staffAttribute}`;

/** Prefix of the domain of Cognito's pages, unique in a region among all accounts, hence the account in it. */
export const signInDomain = (account: string): string => `${product}-${account}`;

export const alarmTopic = `${product}-alarms`;
export const metricNamespace = "Redress";
