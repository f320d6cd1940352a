import { createDispatchCommit } from "../../application/dispatch-commit.ts";
import { createKeepWorkflows } from "../../application/keep-workflows.ts";
import type { Mailer, WriteNotice } from "../../application/ports/mailer.ts";
import type { NoticeLedger } from "../../application/ports/notice-ledger.ts";
import type { AttemptCounter, HeadRegister, SummaryStore } from "../../application/ports/views.ts";
import type { WaitStore, Workflows } from "../../application/ports/workflow.ts";
import { createSendNotice } from "../../application/send-notice.ts";
import { createSweep } from "../../application/sweep.ts";
import { createWorkflowSteps } from "../../application/workflow-steps.ts";
import type { Core } from "./core.ts";

/** What it takes to make things happen outside the log. */
export interface OutsideParts {
  readonly waits: WaitStore;
  readonly workflows: Workflows;
  readonly notices: NoticeLedger;
  readonly summaries: SummaryStore;
  readonly heads: HeadRegister;
  readonly attempts: AttemptCounter;
  readonly mailer: Mailer;
  readonly writeNotice: WriteNotice;
  readonly alarm: (code: string, id: string, fault?: string) => void;
}

/** Puts together what follows from commits: workflows, notices, summaries, and the sweep behind them. */
export const createOutside = (core: Core, parts: OutsideParts) => {
  const { log, now, clock, wall, policies, staff, history, execute } = core;
  const keep = createKeepWorkflows({ log, waits: parts.waits, workflows: parts.workflows, now });
  const steps = createWorkflowSteps({ log, waits: parts.waits, workflows: parts.workflows, now, execute });
  const send = createSendNotice({
    log,
    notices: parts.notices,
    mailer: parts.mailer,
    write: parts.writeNotice,
    policies,
    staff,
    execute,
    clock,
    wall,
  });
  const { heads, notices, summaries, waits, attempts, alarm } = parts;
  const dispatch = createDispatchCommit({
    log,
    heads,
    notices,
    summaries,
    workflows: keep,
    history,
    policies,
    now,
    send,
  });
  const sweep = createSweep({
    log,
    waits,
    notices,
    attempts,
    dispatch,
    send,
    steps,
    workflows: keep,
    clock,
    wall,
    alarm,
  });
  return { ...parts, keep, steps, send, dispatch, sweep };
};

export type Outside = ReturnType<typeof createOutside>;
