import { earlier, plusMillis, type Instant } from "../domain/instant.ts";
import { loadComplaint } from "./complaint-log.ts";
import { isOver, locate, type WorkflowRef } from "./locate.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WaitStore } from "./ports/workflow.ts";

interface Deps {
  readonly log: CommitLog;
  readonly waits: WaitStore;
  readonly now: () => Instant;
}

/** How long a started execution may take to its first wait before the due register looks after it. */
const startGraceMillis = 60_000;

/**
 * Takes the generation after `expected`; false when somebody else has it. The due register looks after it soon, and never
 * later than something falls due: a run that is lost on its way keeps no deadline from being noticed.
 */
export const createTakeGeneration =
  ({ log, waits, now }: Deps) =>
  async (ref: WorkflowRef, expected: number): Promise<boolean> => {
    const loaded = await loadComplaint(log, ref.number);
    const soon = plusMillis(now(), startGraceMillis);
    const position = loaded === undefined ? undefined : locate(loaded.complaint, ref, now());
    const at = position === undefined || isOver(position.stage) ? soon : earlier(soon, position.dueBy);
    return waits.takeGeneration(ref.machine, ref.id, ref.number, expected, at);
  };
