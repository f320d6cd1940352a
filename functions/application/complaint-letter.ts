import { effects } from "../domain/complaint/effects.ts";
import type { CausedNotice } from "../domain/complaint/notice.ts";
import { stillTrue } from "../domain/complaint/still-true.ts";
import { asOf, loadComplaint, type Loaded } from "./complaint-log.ts";
import type { ExecuteCommand } from "./execute-command.ts";
import { leavesAt } from "./leaves-at.ts";
import type { LetterOf } from "./letter.ts";
import type { Policies } from "./policies.ts";
import type { BusinessClock } from "./ports/clock.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { WriteNotice } from "./ports/mailer.ts";
import type { LedgerEntry } from "./ports/notice-ledger.ts";
import type { StaffLog } from "./staff-log.ts";

interface Deps {
  readonly log: CommitLog;
  readonly write: WriteNotice;
  readonly policies: Policies;
  readonly staff: StaffLog;
  readonly execute: ExecuteCommand;
  readonly clock: BusinessClock;
}

/** The notice behind a ledger entry: made from its commit again, the very same (design section 2: Commits). */
const noticeOf = (loaded: Loaded, entry: LedgerEntry): CausedNotice | undefined => {
  const commit = loaded.commits.find((candidate) => candidate.n === entry.commit);
  const after = asOf(loaded.commits, entry.commit);
  return commit === undefined || after === undefined ? undefined : effects(after, commit)[entry.k];
};

/** Letters that a commit of a complaint causes. */
export const createComplaintLetter = (deps: Deps): LetterOf => {
  const tellStaff = async (entry: LedgerEntry, reason: "rejected" | "unknown"): Promise<void> => {
    // A notice about a failed notice that fails itself is left to the alarm: it would tell the same person the same way.
    if (entry.kind === "needs-a-person") return;
    const command = { type: "record-notice-failure", noticeId: entry.id, kind: entry.kind, reason } as const;
    await deps.execute({ number: entry.number, command, actor: "system", commandId: `${entry.id}#${reason}` });
  };

  return async (entry) => {
    const loaded = await loadComplaint(deps.log, entry.number);
    if (loaded === undefined) return undefined;
    const notice = noticeOf(loaded, entry);
    const { policy } = await deps.policies.byDigest(loaded.complaint.file.policy);
    const now = deps.clock.now();
    return {
      isStillTrue: notice !== undefined && stillTrue(loaded.complaint, notice),
      leavesAt: notice === undefined ? now : leavesAt(notice.kind, now, policy),
      onDoubt: policy.notices[entry.kind as CausedNotice["kind"]].onDoubt,
      compose: async () => {
        const complaint = notice === undefined ? undefined : asOf(loaded.commits, notice.n);
        if (notice === undefined || complaint === undefined) return undefined;
        const { policy: its } = await deps.policies.byDigest(complaint.file.policy);
        return deps.write({ notice, complaint, policy: its, staff: await deps.staff.directory() });
      },
      tellStaff: (reason) => tellStaff(entry, reason),
    };
  };
};
