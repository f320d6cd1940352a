import { millis, type Instant } from "../../functions/domain/instant.ts";
import type { Execution } from "./execution.ts";
import type { HistoryEvent } from "./history.ts";
import type { JsonObject } from "./json.ts";
import type { StateMachine } from "./state-machines.ts";

/** AWS JSON writes moments as seconds since 1970 with three decimals. */
export const seconds = (at: Instant): number => millis(at) / 1000;

const present = (fields: Record<string, string | number | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined),
  );

const stopDate = ({ stoppedAt }: Execution): number | undefined =>
  stoppedAt === undefined ? undefined : seconds(stoppedAt);

export const listedExecution = (execution: Execution): JsonObject =>
  present({
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: seconds(execution.startedAt),
    stopDate: stopDate(execution),
    redriveCount: 0,
  });

export const describedExecution = (execution: Execution): JsonObject => ({
  ...listedExecution(execution),
  input: execution.input,
  inputDetails: { included: true },
  ...present({ output: execution.output, error: execution.error, cause: execution.cause }),
  ...(execution.output === undefined ? {} : { outputDetails: { included: true } }),
});

export const listedMachine = (machine: StateMachine): JsonObject => ({
  stateMachineArn: machine.arn,
  name: machine.name,
  type: "STANDARD",
  creationDate: seconds(machine.createdAt),
});

export const describedMachine = (machine: StateMachine): JsonObject => ({
  ...listedMachine(machine),
  status: "ACTIVE",
  definition: machine.text,
  revisionId: machine.digest,
  roleArn: "arn:aws:iam::000000000000:role/local",
});

/** The name of the field that holds an event's details: one for all kinds of states, else one per type. */
const detailsField = (type: string): string => {
  if (type.endsWith("StateEntered")) return "stateEnteredEventDetails";
  if (type.endsWith("StateExited")) return "stateExitedEventDetails";
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

export const listedEvent = ({ id, previousEventId, at, type, details }: HistoryEvent): JsonObject => ({
  id,
  previousEventId,
  timestamp: seconds(at),
  type,
  [detailsField(type)]: details,
});
