import { isOpen } from "./deadline-entry.ts";
import type { CausedNotice } from "./notice.ts";
import { isUndecided } from "./remedy.ts";
import type { Complaint } from "./state.ts";

const deadlineRuns = (complaint: Complaint, id: string | undefined): boolean =>
  complaint.file.deadlines.some((entry) => entry.id === id && isOpen(entry));

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
      return deadlineRuns(complaint, notice.about);
    case "approval-request":
    case "approval-reminder":
      return approvalWaits(complaint, notice);
    case "approval-question":
      return file.approvals.some((approval) => approval.id === notice.about && approval.state === "questioned");
    case "proposal":
      return phase.status === "awaiting-consent";
    case "release-due":
      return phase.status === "awaiting-release";
    case "survey":
    case "survey-reminder":
      return phase.status === "confirming";
    case "delivery-task":
      return phase.status === "implementing";
    case "return-visit-task":
      return phase.status === "return-visit";
    case "closing-due":
      return phase.status === "closing";
    default:
      return true;
  }
};
