import { isOpen, type Deadline } from "./deadline-entry.ts";
import type { CausedNotice } from "./notice.ts";
import { isUndecided } from "./remedy.ts";
import type { Complaint } from "./state.ts";

/** The very deadline of then, still running: one that was opened anew since has a notice of its own. */
const runningDeadline = (complaint: Complaint, { about, at }: CausedNotice): Deadline | undefined =>
  complaint.file.deadlines.find((entry) => entry.id === about && isOpen(entry) && entry.startedAt <= at);

/** Nobody is told of an old date once there is a newer one. */
const isNewestDate = (complaint: Complaint, notice: CausedNotice): boolean => {
  const deadline = runningDeadline(complaint, notice);
  return deadline !== undefined && (deadline.movedAt === undefined || deadline.movedAt <= notice.at);
};

/** Each level hears of a missed deadline; whoever is told again hears of it once. */
const isNewestEscalation = (complaint: Complaint, notice: CausedNotice): boolean => {
  const deadline = runningDeadline(complaint, notice);
  if (deadline === undefined) return false;
  const toldAgain = notice.to.kind === "staff" && deadline.escalatedTo === notice.to.id;
  return !toldAgain || deadline.escalatedAt === undefined || deadline.escalatedAt <= notice.at;
};

const approvalWaits = (complaint: Complaint, notice: CausedNotice): boolean =>
  complaint.file.approvals.some(
    (approval) =>
      approval.id === notice.about &&
      isUndecided(approval) &&
      notice.to.kind === "staff" &&
      approval.approver === notice.to.id,
  );

/**
 * Is a notice that waited still true (design section 6 point 2)? After an outage one notice leaves, not six: a progress
 * notice is overtaken by any later message, a warning by the duty done, a link by the decision.
 */
export const stillTrue = (complaint: Complaint, notice: CausedNotice): boolean => {
  const { phase, file } = complaint;
  switch (notice.kind) {
    case "progress":
    case "consent-reminder":
      return file.toldAt <= notice.at && phase.status !== "closed";
    case "overdue":
      return isNewestDate(complaint, notice);
    case "deadline-missed":
      return isNewestEscalation(complaint, notice);
    case "deadline-warning":
    case "progress-sentence-wanted":
    case "call-task":
      return runningDeadline(complaint, notice) !== undefined;
    case "approval-request":
    case "approval-reminder":
      return approvalWaits(complaint, notice);
    case "approval-question":
      return file.approvals.some((approval) => approval.id === notice.about && approval.state === "questioned");
    case "proposal":
      return phase.status === "awaiting-consent" && phase.offer.releasedAt === notice.at;
    case "release-due":
      return phase.status === "awaiting-release";
    case "survey":
    case "survey-reminder":
      return phase.status === "confirming" && phase.remedyAt <= notice.at;
    case "delivery-task":
      return phase.status === "implementing" && phase.deliveries.some((d) => d.id === notice.about && !d.doneAt);
    case "return-visit-task":
      return phase.status === "return-visit";
    case "reconsideration-task":
      return phase.status === "reconsidering";
    case "closing-due":
      return phase.status === "closing";
    default:
      return true;
  }
};
