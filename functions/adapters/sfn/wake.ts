import {
  InvalidToken,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import type { Workflows } from "../../application/ports/workflow.ts";

/** AWS says it in three ways; all mean that the workflow is not where it was (platform facts, Step Functions). */
const isDeadToken = (fault: unknown): boolean =>
  fault instanceof TaskTimedOut || fault instanceof TaskDoesNotExist || fault instanceof InvalidToken;

/** Answers waiting tokens; a dead one is a named outcome, not a fault. */
export const createWake =
  (client: SFNClient): Workflows["wake"] =>
  async (token, output) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) }));
      return "woken";
    } catch (fault) {
      if (isDeadToken(fault)) return "moved-on";
      throw fault;
    }
  };
