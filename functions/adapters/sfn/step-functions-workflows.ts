import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  StopExecutionCommand,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import type { Machine, Workflows } from "../../application/ports/workflow.ts";
import { createWake } from "./wake.ts";

interface Deps {
  readonly client: SFNClient;
  /** What is started: the alias in the cloud, the machine itself where there are none. */
  readonly machines: Readonly<Record<Machine, string>>;
}

const executionName = (id: string, generation: number): string => `${id}-g${generation}`;

/** `arn:…:stateMachine:name[:alias]` → `arn:…:execution:name:<execution>`. */
const executionArn = (machineArn: string, name: string): string => {
  const [arn, partition, service, region, account, , machine] = machineArn.split(":");
  return [arn, partition, service, region, account, "execution", machine, name].join(":");
};

/** Step Functions behind the port: late and double answers are named outcomes, not faults. */
export const createStepFunctionsWorkflows = ({ client, machines }: Deps): Workflows => ({
  start: async (machine, { id, number, generation }) => {
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn: machines[machine],
          name: executionName(id, generation),
          input: JSON.stringify({ machine, id, number, generation }),
        }),
      );
    } catch (fault) {
      // The name is this run's own, so whoever holds it is this run: it was started before.
      if (!(fault instanceof ExecutionAlreadyExists)) throw fault;
    }
    return "started";
  },
  wake: createWake(client),
  stop: async (machine, id, generation) => {
    try {
      await client.send(
        new StopExecutionCommand({
          executionArn: executionArn(machines[machine], executionName(id, generation)),
          cause: "superseded by a newer generation",
        }),
      );
    } catch (fault) {
      if (!(fault instanceof ExecutionDoesNotExist)) throw fault;
    }
  },
});
