import { effects } from "../domain/complaint/effects.ts";
import type { EventType } from "../domain/complaint/events.ts";
import { nextDue } from "../domain/complaint/position.ts";
import { noticeId, type CausedNotice } from "../domain/complaint/notice.ts";
import { specialOnComplaint } from "../domain/complaint/decide/approvers.ts";
import type { Complaint } from "../domain/complaint/state.ts";
import type { Instant } from "../domain/instant.ts";
import type { Policy } from "../domain/policy/policy.ts";
import { asOf, foldCommits, type ComplaintCommit, type Loaded } from "./complaint-log.ts";
import type { KeepWorkflows } from "./keep-workflows.ts";
import { leavesAt } from "./leaves-at.ts";
import type { PersonHistory } from "./person-history.ts";
import type { Policies } from "./policies.ts";
import type { CommitLog, StreamId } from "./ports/commit-log.ts";
import type { NoticeLedger } from "./ports/notice-ledger.ts";
import type { HeadRegister, SummaryStore } from "./ports/views.ts";
import { numberOf } from "./streams.ts";
import { summaryOf } from "./summary-of.ts";

const movesMoney: readonly EventType[] = [
  "remedy-proposed",
  "first-contact-resolved",
  "remedy-rejected",
  "consent-refused",
];

interface Deps {
  readonly log: CommitLog;
  readonly heads: Pick<HeadRegister, "append">;
  readonly notices: NoticeLedger;
  readonly summaries: SummaryStore;
  readonly workflows: KeepWorkflows;
  readonly history: PersonHistory;
  readonly policies: Policies;
  readonly now: () => Instant;
  /** Sends what may leave now; absent where the ledger's own stream tells another function to. */
  readonly send?: (noticeId: string) => Promise<void>;
}

/**
 * Makes everything outside follow from one commit (design section 2: Effects). Derived from the log alone and safe to
 * repeat, so it may run twice, late, or after a crash in any place; the dispatch mark goes last.
 */
export const createDispatchCommit = (deps: Deps) => {
  const enter = async (notice: CausedNotice, policy: Policy): Promise<string> => {
    const id = noticeId(notice);
    await deps.notices.add({
      id,
      number: notice.number,
      commit: notice.n,
      k: notice.k,
      kind: notice.kind,
      state: "pending",
      notBefore: leavesAt(notice.kind, notice.at, policy),
      attempts: 0,
      since: deps.now(),
      doubts: [],
    });
    return id;
  };

  /** All are entered before the first is sent: what stands in the ledger leaves, whatever happens here. */
  const notify = async (commit: ComplaintCommit, after: Complaint, policy: Policy): Promise<void> => {
    const ids: string[] = [];
    for (const notice of effects(after, commit)) ids.push(await enter(notice, policy));
    const { send } = deps;
    if (send !== undefined) await allOf(ids.map((id) => () => send(id)));
  };

  const wakeAll = async (commit: ComplaintCommit, current: Complaint): Promise<void> => {
    const { number } = current.file;
    const own = { machine: "complaint", id: number, number } as const;
    if (commit.n === 1) await deps.workflows.ensure(own);
    for (const event of commit.events)
      if (event.type === "approval-requested")
        await deps.workflows.ensure({ machine: "approval", id: event.approval.id, number });
    // The run of a closed complaint has ended: looked at again, it needs a new one.
    if (commit.events.some(({ type }) => type === "reconsideration-requested")) await deps.workflows.revive(own);
    await deps.workflows.wake(own);
    for (const id of touchedApprovals(commit)) await deps.workflows.wake({ machine: "approval", id, number });
  };

  /** Sets the person's history to what the complaint came to, whatever was noted before deciding (OP-04). */
  const noteMoney = async (commit: ComplaintCommit, current: Complaint, policy: Policy): Promise<void> => {
    if (!commit.events.some((event) => movesMoney.includes(event.type))) return;
    const { number, personal } = current.file;
    const minor = specialOnComplaint(current.file);
    const commandId = `${number}#${commit.n}`;
    const windowDays = policy.approvals.historyDays;
    await deps.history.note(personal?.historyTokens ?? [], { number, minor, commandId, windowDays });
  };

  const dispatchComplaint = async (commit: ComplaintCommit, loaded: Loaded): Promise<void> => {
    const after = asOf(loaded.commits, commit.n);
    if (after === undefined) throw new Error("a commit that was read can be folded");
    const { policy } = await deps.policies.byDigest(after.file.policy);
    await allOf([
      () => wakeAll(commit, loaded.complaint),
      () => notify(commit, after, policy),
      () => deps.summaries.put(summaryOf(loaded.complaint, policy, nextDue(loaded.complaint))),
      () => noteMoney(commit, loaded.complaint, policy),
    ]);
  };

  return async (stream: StreamId, n: number): Promise<"dispatched" | "absent"> => {
    const raw = await deps.log.read(stream);
    const mine = raw.find((entry) => entry.n === n);
    if (mine === undefined) return "absent";
    await deps.heads.append({ stream, n, hash: mine.hash });
    const loaded = numberOf(stream) === undefined ? undefined : foldCommits(raw);
    const commit = loaded?.commits.find((entry) => entry.n === n);
    if (loaded !== undefined && commit !== undefined) await dispatchComplaint(commit, loaded);
    await deps.log.clearPending(stream, n);
    return "dispatched";
  };
};

/** Does everything, also after something has failed, and fails then: a workflow service that is down delays no mail. */
const allOf = async (parts: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const faults: unknown[] = [];
  for (const part of parts) await part().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
};

const touchedApprovals = (commit: ComplaintCommit): readonly string[] => [
  ...new Set(
    commit.events.flatMap((event) =>
      event.type.startsWith("approval-") && "approvalId" in event ? [event.approvalId] : [],
    ),
  ),
];

export type DispatchCommit = ReturnType<typeof createDispatchCommit>;
