import type { Instant } from "../domain/instant.ts";
import { createAnswerWait } from "./answer-wait.ts";
import type { WorkflowRef } from "./locate.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WaitStore, Workflows } from "./ports/workflow.ts";
import { nowhere } from "./workflow-steps.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly workflows: Pick<Workflows, "wake">;
  readonly now: () => Instant;
}

export interface Waiting extends WorkflowRef {
  readonly generation: number;
  readonly token: string;
  readonly stage: string;
  readonly dueBy: Instant;
  readonly enteredAt: Instant;
  readonly retryCount: number;
}

/**
 * Begins to wait (design section 3): put the record, *then* fold. If the world moved between the entering of the state and
 * the record, the token is answered at once; folding first would lose exactly that wake-up. Safe to repeat.
 */
export const createWorkflowWait = (deps: Deps) => {
  const answer = createAnswerWait(deps);
  return async (waiting: Waiting): Promise<void> => {
    const put = await deps.waits.put(waiting);
    if (put === "older") return;
    if (put === "superseded")
      await deps.workflows.wake(waiting.token, nowhere(waiting, waiting.generation, deps.now()));
    else await answer(waiting);
  };
};

export type WorkflowWait = ReturnType<typeof createWorkflowWait>;
