import type { Instant } from "../domain/instant.ts";
import { loadComplaint } from "./complaint-log.ts";
import { hasMoved, isOver, locate, workflowState, type WorkflowRef } from "./locate.ts";
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
export const createWorkflowWait =
  (deps: Deps) =>
  async (waiting: Waiting): Promise<void> => {
    const put = await deps.waits.put(waiting);
    if (put === "older") return;
    const now = deps.now();
    if (put === "superseded") {
      await deps.workflows.wake(waiting.token, nowhere(waiting, waiting.generation, now));
      return;
    }
    const loaded = await loadComplaint(deps.log, waiting.number);
    if (loaded === undefined) return;
    const found = locate(loaded.complaint, waiting, now);
    if (!hasMoved(waiting, found)) return;
    if (isOver(found.stage)) await deps.waits.remove(waiting.machine, waiting.id, waiting.token);
    await deps.workflows.wake(waiting.token, workflowState(waiting, waiting.generation, found, now));
  };

export type WorkflowWait = ReturnType<typeof createWorkflowWait>;
