import type { Instant } from "../../instant.ts";
import { accepted, refused, type Decision, type Refusal } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import { isUndecided, type Approval } from "../remedy.ts";
import type { Complaint } from "../state.ts";
import { approvalWarning } from "./approvers.ts";
import { approvedRemedy } from "./propose-remedy.ts";
import { dueAgain, mayDecide, passOn } from "./pass-on.ts";
import { drop, openDeadline } from "./deadlines.ts";
import { proposalDue } from "./transfer.ts";

type Decide = CommandOf<"decide-approval">;

/**
 * Why this link decides nothing, or undefined when it may (design section 6 points 3 and 4). Order matters: the first
 * reason is the one the approver is told.
 */
export const linkProblem = (
  complaint: Complaint,
  ground: Pick<Ground, "actor" | "staff">,
  approval: Approval,
  link: Pick<Decide, "issue" | "terms">,
): Refusal | undefined => {
  if (approval.state === "approved" || approval.state === "refused") return "already-decided";
  if (approval.state === "voided" || approval.terms !== link.terms) return "terms-changed";
  if (approval.issue !== link.issue || approval.state === "questioned") return "link-superseded";
  const by = actingStaff(ground);
  if (by !== approval.approver) return "not-the-approver";
  if (!mayDecide(ground, by, approval.role)) return "role-lost";
  return complaint.phase.status === "awaiting-approval" ? undefined : "already-decided";
};

const confirmationProblem = (ground: Ground, approval: Approval, command: Decide): Refusal | undefined => {
  const { typeAmountAbove, signInAbove, questionsAtMost } = ground.policy.approvals;
  if (command.answer === "question" && approval.questions >= questionsAtMost) return "no-more-questions";
  if (command.answer !== "approve") return command.text.trim() === "" ? "reason-missing" : undefined;
  const { minor } = approval.amount;
  if (minor > signInAbove && command.how !== "signed-in") return "sign-in-required";
  if (minor <= typeAmountAbove) return undefined;
  if (command.typedMinor === undefined) return "amount-missing";
  return command.typedMinor === minor ? undefined : "amount-mismatch";
};

const fieldOf = (reason: Refusal): string | undefined => {
  if (reason === "reason-missing") return "text";
  return reason.startsWith("amount") ? "amount" : undefined;
};

/**
 * An approver's answer: approve, refuse with a reason, or send back with a question (OP-03). One refusal voids the other
 * approvals; the last approval approves the remedy, which still waits for its release (OP-18).
 */
export const decideApproval = (complaint: Complaint, ground: Ground, command: Decide): Decision => {
  const approval = complaint.file.approvals.find((entry) => entry.id === command.approvalId);
  if (approval === undefined) return refused("unknown-approval");
  const problem = linkProblem(complaint, ground, approval, command);
  if (problem !== undefined) return refused(problem);
  const unconfirmed = confirmationProblem(ground, approval, command);
  if (unconfirmed !== undefined) return refused(unconfirmed, fieldOf(unconfirmed));
  const base = { approvalId: approval.id, by: approval.approver, issue: approval.issue };
  switch (command.answer) {
    case "approve":
      return accepted(
        { type: "approval-granted", ...base, how: command.how },
        ...(othersOpen(complaint, approval).length === 0
          ? approvedRemedy(complaint, ground, approval.proposalId, "approvers")
          : []),
      );
    case "refuse":
      return accepted(
        { type: "approval-refused", ...base, sealed: { reason: command.text } },
        ...othersOpen(complaint, approval).map((other): ComplaintEvent => ({
          type: "approval-voided",
          approvalId: other.id,
        })),
        { type: "remedy-rejected", proposalId: approval.proposalId },
        ...drop(complaint.file, "approver-question"),
        proposalDue(complaint, ground),
      );
    case "question":
      return accepted(
        { type: "approval-questioned", ...base, sealed: { question: command.text } },
        openDeadline(ground, {
          key: "approver-question",
          id: questionOf(approval),
          owner: approval.requester,
          lasts: ground.policy.tasks.approverQuestion,
          grade: complaint.file.grade,
        }),
      );
  }
};

const questionOf = (approval: Approval): string => `approver-question:${approval.id}`;

const othersOpen = (complaint: Complaint, approval: Approval): readonly Approval[] =>
  complaint.file.approvals.filter(
    (other) =>
      other.proposalId === approval.proposalId &&
      other.id !== approval.id &&
      (isUndecided(other) || other.state === "questioned"),
  );

/** The requester answers; the approver gets a new link and a new clock, the rung and the complainant's dates stay (OP-03). */
export const answerApprover = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"answer-approver">,
): Decision => {
  const approval = complaint.file.approvals.find((entry) => entry.id === command.approvalId);
  if (approval === undefined) return refused("unknown-approval", "approvalId");
  if (approval.state !== "questioned") return refused("no-open-question", "approvalId");
  const due = dueAgain(complaint, ground, approval);
  return accepted(
    {
      type: "approval-answered",
      approvalId: approval.id,
      dueBy: due.at,
      warnBy: approvalWarning(ground, due),
      because: due.because,
      sealed: { answer: command.answer, nonce: ground.secret(`link:${approval.id}:${approval.issue + 1}`) },
    },
    { type: "deadline-kept", id: questionOf(approval) },
  );
};

/** When something about an approval is due next; undefined once it is decided or waits for the requester. */
export const approvalMoment = (approval: Approval): Instant | undefined => {
  if (!isUndecided(approval)) return undefined;
  return approval.state === "reminded" ? approval.dueBy : approval.warnBy;
};

/** A late approver is reminded once, then the request goes to the substitute or the next level, never to nobody (FE-16). */
export const passApprovalTime = (
  complaint: Complaint,
  ground: Ground,
  approvalId: string,
): readonly ComplaintEvent[] => {
  const approval = complaint.file.approvals.find((entry) => entry.id === approvalId);
  const moment = approval === undefined ? undefined : approvalMoment(approval);
  if (approval === undefined || moment === undefined || moment > ground.now) return [];
  if (ground.now < approval.dueBy) return [{ type: "approval-reminded", approvalId, dueBy: approval.dueBy }];
  return [passOn(complaint, ground, approval)];
};
