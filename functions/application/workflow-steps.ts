import type { Instant } from "../domain/instant.ts";
import { loadComplaint } from "./complaint-log.ts";
import type { ExecuteCommand } from "./execute-command.ts";
import { isOver, locate, workflowState, type WorkflowRef, type WorkflowState } from "./locate.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WaitStore } from "./ports/workflow.ts";
import { createTakeGeneration } from "./take-generation.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly now: () => Instant;
  readonly execute: ExecuteCommand;
}

/** A complaint that is not there has no workflow to run: the execution ends as if another had taken its place. */
export const nowhere = (ref: WorkflowRef, generation: number, now: Instant): WorkflowState =>
  workflowState(ref, generation, { stage: "superseded", dueBy: now }, now);

/** What the states of both machines do (design section 3). Each step is safe to repeat. */
export const createWorkflowSteps = (deps: Deps) => {
  const take = createTakeGeneration(deps);

  const position = async (ref: WorkflowRef, generation: number): Promise<WorkflowState> => {
    const inForce = await deps.waits.generation(ref.machine, ref.id);
    const loaded = generation < inForce ? undefined : await loadComplaint(deps.log, ref.number);
    const now = deps.now();
    if (loaded === undefined) return nowhere(ref, generation, now);
    const state = workflowState(ref, generation, locate(loaded.complaint, ref, now), now);
    if (isOver(state.stage)) await forget(ref, generation);
    return state;
  };

  const forget = async (ref: WorkflowRef, generation: number): Promise<void> => {
    const wait = await deps.waits.find(ref.machine, ref.id);
    if (wait === undefined) await deps.waits.release(ref.machine, ref.id, generation);
    else if (wait.generation === generation) await deps.waits.remove(ref.machine, ref.id, wait.token);
  };

  return {
    /** Where the workflow stands now. A run of an older generation is told that it was superseded, and ends. */
    fold: position,

    /**
     * A run that failed gives its place to the due register, which starts the next generation: at once would be a loop as
     * fast as the fault. Nothing happens when another run has its place already.
     */
    giveUp: async (ref: WorkflowRef, generation: number): Promise<void> => {
      await take(ref, generation);
    },

    /** A passed deadline is one more command (design section 2: Rules); whoever deals with it first commits it. */
    dealWithDue: async (ref: WorkflowRef, generation: number, commandId: string): Promise<WorkflowState> => {
      const command =
        ref.machine === "complaint"
          ? ({ type: "pass-time", scope: "complaint" } as const)
          : ({ type: "pass-time", scope: "approval", approvalId: ref.id } as const);
      const inForce = await deps.waits.generation(ref.machine, ref.id);
      if (generation >= inForce) await deps.execute({ number: ref.number, command, actor: "system", commandId });
      return position(ref, generation);
    },
  };
};

export type WorkflowSteps = ReturnType<typeof createWorkflowSteps>;
