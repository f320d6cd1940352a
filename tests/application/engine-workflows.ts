import type { Machine, Workflows } from "../../functions/application/ports/workflow.ts";
import { ApiError, type ApiErrorName } from "../../local/step-functions/api-error.ts";
import { executionArn, machineArn } from "../../local/step-functions/arns.ts";
import { overTheWire } from "../../local/step-functions/json.ts";
import type { Engine } from "../../local/step-functions/engine.ts";

export const machineName = (machine: Machine): string => `redress-${machine}`;

export const runName = (id: string, generation: number): string => `${id}-g${generation}`;

const isOneOf = (fault: unknown, ...names: ApiErrorName[]): boolean =>
  fault instanceof ApiError && names.includes(fault.name);

/** The workflows port straight on the interpreter, without HTTP between them. */
export const createEngineWorkflows = (engine: Engine): Workflows => ({
  start: async (machine, input) => {
    const definition = engine.findStateMachine(machineArn(machineName(machine)));
    if (definition === undefined) throw new Error(`${machine} is not defined`);
    try {
      await engine.start(definition, runName(input.id, input.generation), JSON.stringify({ machine, ...input }));
    } catch (fault) {
      if (!isOneOf(fault, "ExecutionAlreadyExists")) throw fault;
    }
    return "started";
  },
  wake: async (token, output) => {
    try {
      await engine.answer({ kind: "succeeded", token, output: overTheWire(output) });
      return "woken";
    } catch (fault) {
      if (!isOneOf(fault, "InvalidToken", "TaskDoesNotExist", "TaskTimedOut")) throw fault;
      return "moved-on";
    }
  },
  stop: async (machine, id, generation) => {
    try {
      await engine.stop(executionArn(machineName(machine), runName(id, generation)), { cause: "superseded" });
    } catch (fault) {
      if (!isOneOf(fault, "ExecutionDoesNotExist")) throw fault;
    }
  },
});
