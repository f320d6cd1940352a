import { effects } from "../domain/complaint/effects.ts";
import { noticeId, type CausedNotice } from "../domain/complaint/notice.ts";
import { stillTrue } from "../domain/complaint/still-true.ts";
import { instantOf, millis, plusMillis, type Instant } from "../domain/instant.ts";
import { asOf, loadComplaint, type Loaded } from "./complaint-log.ts";
import type { ExecuteCommand } from "./execute-command.ts";
import { leavesAt } from "./leaves-at.ts";
import type { Policies } from "./policies.ts";
import type { CommitLog } from "./ports/commit-log.ts";
import type { BusinessClock, WallClock } from "./ports/clock.ts";
import type { Mailer, Sent, WriteNotice } from "./ports/mailer.ts";
import type { LedgerEntry, NoticeLedger } from "./ports/notice-ledger.ts";
import type { StaffLog } from "./staff-log.ts";

interface Deps {
  readonly log: CommitLog;
  readonly notices: NoticeLedger;
  readonly mailer: Mailer;
  readonly write: WriteNotice;
  readonly policies: Policies;
  readonly staff: StaffLog;
  readonly execute: ExecuteCommand;
  readonly clock: BusinessClock;
  readonly wall: WallClock;
}

/** A claim older than this is a doubt: whoever held it died between claiming and settling. Longer than any function runs. */
export const claimLeaseMillis = 120_000;
/** A refused mail is tried again after 1, 4, 16 and 64 minutes (85 minutes in all), then a person is told. */
const retryMinutes = [1, 4, 16, 64];

/** Sends one notice of the ledger, at most once unless a doubt was recorded (design section 6 point 2). */
export const createSendNotice = (deps: Deps) => {
  const settle = (from: LedgerEntry, change: Partial<LedgerEntry>): Promise<boolean> =>
    deps.notices.move(from, { ...from, since: instantOf(deps.wall.now()), ...change });

  /** Comes before the end is settled: repeated after a crash it is the same command, but never left out. */
  const tellStaff = async (entry: LedgerEntry, reason: "rejected" | "unknown"): Promise<void> => {
    // A notice about a failed notice that fails itself is left to the alarm: it would tell the same person the same way.
    if (entry.kind === "needs-a-person") return;
    const command = { type: "record-notice-failure", noticeId: entry.id, kind: entry.kind, reason } as const;
    await deps.execute({ number: entry.number, command, actor: "system", commandId: `${entry.id}#${reason}` });
  };

  const giveUp = async (entry: LedgerEntry): Promise<void> => {
    await tellStaff(entry, "rejected");
    await settle(entry, { state: "rejected" });
  };

  /** Nobody knows whether it left: by the policy of its kind it is sent again, the doubt recorded, or a person looks. */
  const doubt = async (entry: LedgerEntry, loaded: Loaded, reason: string): Promise<void> => {
    const { policy } = await deps.policies.byDigest(loaded.complaint.file.policy);
    const doubts = [...entry.doubts, { at: deps.clock.now(), reason }];
    const rule = policy.notices[entry.kind as CausedNotice["kind"]].onDoubt;
    if (rule === "resend" && doubts.length <= retryMinutes.length) {
      await settle(entry, { state: "pending", doubts, notBefore: retryAt(deps.clock.now(), doubts.length) });
      return;
    }
    await tellStaff(entry, "unknown");
    await settle(entry, { state: "ask-staff", doubts });
  };

  const deliver = async (notice: CausedNotice, loaded: Loaded): Promise<Sent | "nobody"> => {
    const complaint = asOf(loaded.commits, notice.n);
    if (complaint === undefined) return "nobody";
    const { policy } = await deps.policies.byDigest(complaint.file.policy);
    const mail = deps.write({ notice, complaint, policy, staff: await deps.staff.directory() });
    if (mail === undefined) return "nobody";
    return deps.mailer.send({ ...mail, noticeId: noticeId(notice), date: deps.clock.now() });
  };

  const conclude = async (claimed: LedgerEntry, sent: Sent | "nobody", loaded: Loaded): Promise<void> => {
    if (sent === "nobody") {
      await giveUp(claimed);
      return;
    }
    switch (sent.kind) {
      case "sent":
        await settle(claimed, { state: "sent", messageId: sent.messageId });
        return;
      case "rejected":
        if (claimed.attempts <= retryMinutes.length) {
          await settle(claimed, { state: "pending", notBefore: retryAt(deps.clock.now(), claimed.attempts) });
          return;
        }
        await giveUp(claimed);
        return;
      case "unknown":
        await doubt(claimed, loaded, sent.reason);
    }
  };

  const attempt = async (entry: LedgerEntry, loaded: Loaded): Promise<void> => {
    const notice = noticeOf(loaded, entry);
    if (notice === undefined || !stillTrue(loaded.complaint, notice)) {
      await settle(entry, { state: "withdrawn" });
      return;
    }
    const { policy } = await deps.policies.byDigest(loaded.complaint.file.policy);
    const now = deps.clock.now();
    const leaves = leavesAt(notice.kind, now, policy);
    if (leaves > now) {
      await settle(entry, { notBefore: leaves });
      return;
    }
    const claimed: LedgerEntry = {
      ...entry,
      state: "sending",
      attempts: entry.attempts + 1,
      since: instantOf(deps.wall.now()),
    };
    if (!(await deps.notices.move(entry, claimed))) return;
    await conclude(claimed, await deliver(notice, loaded), loaded);
  };

  return async (id: string): Promise<void> => {
    const entry = await deps.notices.find(id);
    if (entry === undefined) return;
    const abandoned = entry.state === "sending" && millis(entry.since) + claimLeaseMillis <= deps.wall.now();
    const due = entry.state === "pending" && entry.notBefore <= deps.clock.now();
    if (!abandoned && !due) return;
    const loaded = await loadComplaint(deps.log, entry.number);
    if (loaded === undefined) return;
    if (abandoned) await doubt(entry, loaded, "claim-abandoned");
    else await attempt(entry, loaded);
  };
};

const retryAt = (now: Instant, attempt: number): Instant =>
  plusMillis(now, (retryMinutes[attempt - 1] ?? retryMinutes.at(-1) ?? 1) * 60_000);

/** The notice behind a ledger entry: made from its commit again, the very same (design section 2: Commits). */
const noticeOf = (loaded: Loaded, entry: LedgerEntry): CausedNotice | undefined => {
  const commit = loaded.commits.find((candidate) => candidate.n === entry.commit);
  const after = asOf(loaded.commits, entry.commit);
  return commit === undefined || after === undefined ? undefined : effects(after, commit)[entry.k];
};

export type SendNotice = ReturnType<typeof createSendNotice>;
