import type { Instant } from "../domain/instant.ts";
import { createAnswerWait } from "./answer-wait.ts";
import { loadComplaint } from "./complaint-log.ts";
import { isOver, locate, workflowState, type WorkflowRef } from "./locate.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WaitRecord, WaitStore, Workflows } from "./ports/workflow.ts";
import { createTakeGeneration } from "./take-generation.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly workflows: Workflows;
  readonly now: () => Instant;
}

/**
 * Keeps one live workflow behind every open complaint and every undecided approval (design section 3, "Waiting safely").
 * Every step may be repeated, doubled or cut short: only a live wait record proves a live workflow.
 */
export const createKeepWorkflows = (deps: Deps) => {
  const answer = createAnswerWait(deps);
  const take = createTakeGeneration(deps);

  const start = async (ref: WorkflowRef, generation: number): Promise<void> => {
    await deps.workflows.start(ref.machine, { id: ref.id, number: ref.number, generation });
  };

  /** Starts the first run. Repeated after a crash between taking the generation and starting, it starts the same run. */
  const ensure = async (ref: WorkflowRef): Promise<void> => {
    const generation = await deps.waits.generation(ref.machine, ref.id);
    if (generation > 1) return;
    if (generation === 0) await take(ref, 0);
    await start(ref, 1);
  };

  /** Replaces a run that is gone by one of the next generation; whoever takes it first starts it. */
  const restart = async (ref: WorkflowRef): Promise<void> => {
    const generation = await deps.waits.generation(ref.machine, ref.id);
    if (!(await take(ref, generation))) return;
    await deps.workflows.stop(ref.machine, ref.id, generation);
    await start(ref, generation + 1);
  };

  /**
   * Wakes a waiting workflow if its stage or due moment changed: called after the commit, so that either this read of the
   * wait sees the record, or the waiting state's own fold sees the commit. A dead token means "moved on" only if another
   * token is held by now; else the run is gone and is replaced.
   */
  const wake = async (ref: WorkflowRef): Promise<void> => {
    const wait = await deps.waits.find(ref.machine, ref.id);
    if (wait === undefined) return;
    if ((await answer(wait)) !== "moved-on") return;
    const held = await deps.waits.find(ref.machine, ref.id);
    if (held?.token === wait.token) await restart(ref);
  };

  /**
   * Looks after a workflow that is overdue or needed again: one that never came to wait, or whose token is dead, is replaced; one that lives
   * is woken. The due work itself has been done before this by the due register.
   */
  const revive = async (ref: WorkflowRef): Promise<void> => {
    const loaded = await loadComplaint(deps.log, ref.number);
    if (loaded === undefined) return;
    const wait = await deps.waits.find(ref.machine, ref.id);
    const over = isOver(locate(loaded.complaint, ref, deps.now()).stage);
    if (wait !== undefined) {
      await (over ? wake(ref) : prod(ref, wait));
      return;
    }
    const generation = await deps.waits.generation(ref.machine, ref.id);
    if (over) {
      if (generation > 0) await deps.waits.release(ref.machine, ref.id, generation);
      return;
    }
    await restart(ref);
  };

  /** Hands the waiting state its new position whatever it is; a dead token is replaced by a new run. */
  const prod = async (ref: WorkflowRef, wait: WaitRecord): Promise<void> => {
    const loaded = await loadComplaint(deps.log, ref.number);
    if (loaded === undefined) return;
    const now = deps.now();
    const state = workflowState(ref, wait.generation, locate(loaded.complaint, ref, now), now);
    if ((await deps.workflows.wake(wait.token, state)) === "woken") return;
    const held = await deps.waits.find(ref.machine, ref.id);
    if (held?.token === wait.token) await restart(ref);
  };

  return { ensure, wake, revive };
};

export type KeepWorkflows = ReturnType<typeof createKeepWorkflows>;
