import { createWorkflowWait } from "../../application/workflow-wait.ts";
import type { Core } from "./core.ts";
import { createDispatching, type DispatchingParts } from "./dispatching.ts";
import { createSending, type SendingParts } from "./sending.ts";

/** What it takes to make things happen outside the log. */
export type OutsideParts = DispatchingParts & SendingParts;

/** Everything that follows from commits in one place, for one machine and for tests; the cloud has functions for parts of it. */
export const createOutside = (core: Core, parts: OutsideParts) => {
  const { log, now } = core;
  const { waits, workflows } = parts;
  const sending = createSending(core, parts);
  const dispatching = createDispatching(core, parts, sending);
  const wait = createWorkflowWait({ log, waits, workflows, now });
  return { ...parts, ...sending, ...dispatching, wait };
};

export type Outside = ReturnType<typeof createOutside>;
