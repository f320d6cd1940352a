import { millis, plusMillis, type Instant } from "../instant.ts";
import { approvalMoment } from "./decide/approval.ts";
import { complaintMoment } from "./decide/pass-time.ts";
import type { Approval } from "./remedy.ts";
import type { Complaint } from "./state.ts";
import type { Status } from "./vocabulary.ts";

/** What a workflow waits for, and until when at most: a pure function of the fold (design section 3). */
export interface Position<Stage extends string = string> {
  readonly stage: Stage;
  readonly dueBy: Instant;
}

const week = 7 * 24 * 3_600_000;

/**
 * With nothing due a workflow looks again after a week, so that no wait is without an end. Counted from the last commit,
 * not from now: the same state always gives the same position.
 */
const lookAgain = (complaint: Complaint, now: Instant): Instant => {
  const since = complaint.file.updatedAt;
  const weeks = Math.floor(Math.max(0, millis(now) - millis(since)) / week) + 1;
  return plusMillis(since, weeks * week);
};

/** Where the complaint's own workflow stands. */
export const complaintPosition = (
  complaint: Complaint,
  now: Instant,
): Position<Exclude<Status, "closed"> | "ended"> => {
  const { status } = complaint.phase;
  const dueBy = complaintMoment(complaint) ?? lookAgain(complaint, now);
  return status === "closed" ? { stage: "ended", dueBy } : { stage: status, dueBy };
};

const approvalStages = {
  asked: "asked",
  reminded: "reminded",
  "passed-on": "passed-on",
  questioned: "questioned",
  approved: "decided",
  refused: "decided",
  voided: "decided",
} as const satisfies Record<Approval["state"], string>;

/** Where an approval's workflow stands; the commit decides the race between a click and a timeout (design section 3). */
export const approvalPosition = (
  complaint: Complaint,
  approvalId: string,
  now: Instant,
): Position<(typeof approvalStages)[Approval["state"]]> => {
  const approval = complaint.file.approvals.find((entry) => entry.id === approvalId);
  if (approval === undefined) return { stage: "decided", dueBy: now };
  return { stage: approvalStages[approval.state], dueBy: approvalMoment(approval) ?? lookAgain(complaint, now) };
};

/** The next due moment of anything about a complaint, its approvals included; undefined (sorted last) once it is closed. */
export const nextDue = (complaint: Complaint): Instant | undefined =>
  [complaintMoment(complaint), ...complaint.file.approvals.map(approvalMoment)].sort().at(0);
