import { instantOf, millis, plusMillis, type Instant } from "../domain/instant.ts";
import type { Alarm } from "./guarded.ts";
import { isOfHouse } from "./house-notices.ts";
import type { Letter, LetterOf } from "./letter.ts";
import type { BusinessClock, WallClock } from "./ports/clock.ts";
import type { Mailer, Sent } from "./ports/mailer.ts";
import type { LedgerEntry, NoticeLedger } from "./ports/notice-ledger.ts";

interface Deps {
  readonly notices: NoticeLedger;
  readonly mailer: Mailer;
  readonly ofComplaint: LetterOf;
  readonly ofHouse: LetterOf;
  readonly clock: BusinessClock;
  readonly wall: WallClock;
  readonly alarm: Alarm;
}

/** A claim older than this is a doubt: whoever held it died between claiming and settling. Longer than any function runs. */
export const claimLeaseMillis = 120_000;
/**
 * A refused mail is tried again after 1, 4, 16 and 64 minutes (85 minutes in all), then a person is told. While the mail
 * service itself is away it goes on every 64 minutes, with an alarm, until the service is back or the notice is overtaken.
 */
const retryMinutes = [1, 4, 16, 64];

const retryAt = (now: Instant, attempt: number): Instant =>
  plusMillis(now, (retryMinutes[attempt - 1] ?? retryMinutes.at(-1) ?? 1) * 60_000);

/** Sends one notice of the ledger, at most once unless a doubt was recorded (design section 6 point 2). */
export const createSendNotice = (deps: Deps) => {
  const settle = (from: LedgerEntry, change: Partial<LedgerEntry>): Promise<boolean> =>
    deps.notices.move(from, { ...from, since: instantOf(deps.wall.now()), ...change });

  /** A person is told before the end is settled: repeated after a crash it is the same command, but never left out. */
  const giveUp = async (entry: LedgerEntry, letter: Letter): Promise<void> => {
    await letter.tellStaff("rejected");
    await settle(entry, { state: "rejected" });
  };

  /** Nobody knows whether it left: by the policy of its kind it is sent again, the doubt recorded, or a person looks. */
  const doubt = async (entry: LedgerEntry, letter: Letter, reason: string): Promise<void> => {
    const doubts = [...entry.doubts, { at: deps.clock.now(), reason }];
    if (letter.onDoubt === "resend" && doubts.length <= retryMinutes.length) {
      await settle(entry, { state: "pending", doubts, notBefore: retryAt(deps.clock.now(), doubts.length) });
      return;
    }
    await letter.tellStaff("unknown");
    await settle(entry, { state: "ask-staff", doubts });
  };

  const deliver = async (entry: LedgerEntry, letter: Letter): Promise<Sent | "nobody"> => {
    const mail = await letter.compose();
    if (mail === undefined) return "nobody";
    return deps.mailer.send({ ...mail, noticeId: entry.id, date: deps.clock.now() });
  };

  const again = (claimed: LedgerEntry): Promise<boolean> =>
    settle(claimed, { state: "pending", notBefore: retryAt(deps.clock.now(), claimed.attempts) });

  const conclude = async (claimed: LedgerEntry, sent: Sent | "nobody", letter: Letter): Promise<void> => {
    if (sent === "nobody") {
      await giveUp(claimed, letter);
      return;
    }
    const isLastTry = claimed.attempts > retryMinutes.length;
    switch (sent.kind) {
      case "sent":
        await settle(claimed, { state: "sent", messageId: sent.messageId });
        return;
      case "unavailable":
        if (isLastTry) deps.alarm("mail-unavailable", claimed.id, sent.reason);
        await again(claimed);
        return;
      case "rejected":
        await (isLastTry ? giveUp(claimed, letter) : again(claimed));
        return;
      case "unknown":
        await doubt(claimed, letter, sent.reason);
    }
  };

  const attempt = async (entry: LedgerEntry, letter: Letter): Promise<void> => {
    if (!letter.isStillTrue) {
      await settle(entry, { state: "withdrawn" });
      return;
    }
    if (letter.leavesAt > deps.clock.now()) {
      await settle(entry, { notBefore: letter.leavesAt });
      return;
    }
    const claimed: LedgerEntry = {
      ...entry,
      state: "sending",
      attempts: entry.attempts + 1,
      since: instantOf(deps.wall.now()),
    };
    if (!(await deps.notices.move(entry, claimed))) return;
    await conclude(claimed, await deliver(claimed, letter), letter);
  };

  return async (id: string): Promise<void> => {
    const entry = await deps.notices.find(id);
    if (entry === undefined) return;
    const abandoned = entry.state === "sending" && millis(entry.since) + claimLeaseMillis <= deps.wall.now();
    const due = entry.state === "pending" && entry.notBefore <= deps.clock.now();
    if (!abandoned && !due) return;
    const letter = await (isOfHouse(entry.number) ? deps.ofHouse : deps.ofComplaint)(entry);
    if (letter === undefined) return;
    await (abandoned ? doubt(entry, letter, "claim-abandoned") : attempt(entry, letter));
  };
};

export type SendNotice = ReturnType<typeof createSendNotice>;
