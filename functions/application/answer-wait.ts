import type { Instant } from "../domain/instant.ts";
import type { Position } from "../domain/complaint/position.ts";
import { loadComplaint } from "./complaint-log.ts";
import { hasMoved, isOver, locate, workflowState } from "./locate.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WaitRecord, WaitStore, Workflows } from "./ports/workflow.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly workflows: Pick<Workflows, "wake">;
  readonly now: () => Instant;
}

/**
 * Answers a wait if the complaint has moved on since it began (design section 3, "Waiting safely"). Safe to repeat: a token
 * that was answered before is dead.
 */
export const createAnswerWait = (deps: Deps) => {
  const wake = (wait: WaitRecord, position: Position, now: Instant) =>
    deps.workflows.wake(wait.token, workflowState(wait, wait.generation, position, now));

  /**
   * An answer that is taken does not prove that the run lives to its next wait. So the due register learns of an earlier
   * moment in any case; the next wait, being newer, is not touched by this.
   */
  const noteEarlier = async (wait: WaitRecord, { dueBy }: Position): Promise<void> => {
    if (dueBy < wait.dueBy) await deps.waits.put({ ...wait, dueBy });
  };

  return async (wait: WaitRecord): Promise<"woken" | "moved-on" | "asleep"> => {
    const loaded = await loadComplaint(deps.log, wait.number);
    if (loaded === undefined) return "asleep";
    const now = deps.now();
    const position = locate(loaded.complaint, wait, now);
    if (!hasMoved(wait, position)) return "asleep";
    if (isOver(position.stage)) {
      await deps.waits.remove(wait.machine, wait.id, wait.token);
      return wake(wait, position, now);
    }
    try {
      return await wake(wait, position, now);
    } finally {
      await noteEarlier(wait, position);
    }
  };
};
