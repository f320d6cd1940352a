import { createDispatchCommit } from "../../application/dispatch-commit.ts";
import type { Alarm } from "../../application/guarded.ts";
import { createKeepWorkflows } from "../../application/keep-workflows.ts";
import type { NoticeLedger } from "../../application/ports/notice-ledger.ts";
import type { AttemptCounter, HeadRegister, SummaryStore } from "../../application/ports/views.ts";
import type { WaitStore, Workflows } from "../../application/ports/workflow.ts";
import { createSweep } from "../../application/sweep.ts";
import { createWorkflowSteps } from "../../application/workflow-steps.ts";
import type { Core } from "./core.ts";
import type { Sending } from "./sending.ts";

/** What it takes to make things follow from commits. */
export interface DispatchingParts {
  readonly waits: WaitStore;
  readonly workflows: Workflows;
  readonly notices: NoticeLedger;
  readonly summaries: SummaryStore;
  readonly heads: Pick<HeadRegister, "append">;
  readonly attempts: AttemptCounter;
  readonly alarm: Alarm;
}

/**
 * Puts together what follows from commits: heads, workflows, notices, summaries, and the sweep behind them. Without
 * `sending` notices are only entered into the ledger, for another function to send.
 */
export const createDispatching = (core: Core, parts: DispatchingParts, sending?: Sending) => {
  const { log, now, clock, policies, history, execute } = core;
  const { waits, workflows, notices, summaries, heads, attempts, alarm } = parts;
  const keep = createKeepWorkflows({ log, waits, workflows, now });
  const steps = createWorkflowSteps({ log, waits, now, execute });
  const dispatch = createDispatchCommit({
    ...{ log, heads, notices, summaries, history, policies, now },
    workflows: keep,
    ...(sending !== undefined && { send: sending.send }),
  });
  const sweep = createSweep({
    ...{ log, waits, attempts, dispatch, steps, clock, alarm },
    workflows: keep,
    ...(sending !== undefined && { notices: sending.sweepNotices }),
  });
  return { keep, steps, dispatch, sweep };
};
