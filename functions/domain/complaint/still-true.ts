import { isOpen } from "./deadline-entry.ts";
import type { CausedNotice } from "./notice.ts";
import { isUndecided } from "./remedy.ts";
import type { Complaint } from "./state.ts";

/** The very deadline of then: one that was opened anew since has a notice of its own. */
const deadlineRuns = (complaint: Complaint, { about, at }: CausedNotice): boolean =>
  complaint.file.deadlines.some((entry) => entry.id === about && isOpen(entry) && entry.startedAt <= at);

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
    case "deadline-warning":
    case "deadline-missed":
    case "progress-sentence-wanted":
    case "call-task":
      return deadlineRuns(complaint, notice);
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
    case "closing-due":
      return phase.status === "closing";
    default:
      return true;
  }
};
