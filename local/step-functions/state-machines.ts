import { createHash } from "node:crypto";
import type { Instant } from "../../functions/domain/instant.ts";
import { ApiError } from "./api-error.ts";
import { isName, machineArn } from "./arns.ts";
import type { Definition } from "./definition.ts";
import { readDefinition } from "./read-definition.ts";

export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly text: string;
  readonly digest: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface StateMachines {
  /** Creates the machine or gives it a new definition; running executions keep theirs. Throws InvalidDefinition. */
  put(name: string, text: string, now: Instant): StateMachine;
  find(arn: string): StateMachine | undefined;
  list(): StateMachine[];
  /** Remembers a definition that executions are pinned to. */
  pin(digest: string, text: string): void;
  definition(digest: string): Definition;
}

/** The machines by ARN, and every definition that any execution still runs on, by digest. */
export const createStateMachines = (): StateMachines => {
  const machines = new Map<string, StateMachine>();
  const definitions = new Map<string, Definition>();

  return {
    put: (name, text, now) => {
      if (!isName(name)) throw new ApiError("InvalidName", `Invalid Name: '${name}'`);
      const arn = machineArn(name);
      const digest = createHash("sha256").update(text).digest("hex");
      definitions.set(digest, parse(text));
      const before = machines.get(arn);
      if (before?.digest === digest) return before;
      const machine = { arn, name, text, digest, createdAt: before?.createdAt ?? now, updatedAt: now };
      machines.set(arn, machine);
      return machine;
    },
    find: (arn) => machines.get(arn),
    list: () => [...machines.values()],
    pin: (digest, text) => void definitions.set(digest, parse(text)),
    definition: (digest) => {
      const definition = definitions.get(digest);
      if (definition === undefined) throw new Error(`the definition ${digest} is not known`);
      return definition;
    },
  };
};

const parse = (text: string): Definition => {
  const read = readDefinition(text);
  if ("definition" in read) return read.definition;
  throw new ApiError("InvalidDefinition", `Invalid State Machine Definition: '${read.problems.join("; ")}'`);
};
