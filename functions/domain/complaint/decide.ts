import type { Command, DeskCommand, FileCommand } from "./commands.ts";
import { impossible } from "./command-rules.ts";
import { decideApproval, answerApprover, passApprovalTime } from "./decide/approval.ts";
import { completeDelivery } from "./decide/carrying-out.ts";
import { closeComplaint, resolveAtFirstContact, withdraw } from "./decide/closing.ts";
import { answerProposal, recordAnswer, releaseRemedy, revokeAnswer } from "./decide/consent.ts";
import {
  addMessage,
  addNote,
  addProgressSentence,
  assignOwner,
  correct,
  recordContact,
  recordNoticeFailure,
  sendMessage,
  takeComplaint,
} from "./decide/contact.ts";
import { fileComplaint } from "./decide/file-complaint.ts";
import { passTime } from "./decide/pass-time.ts";
import { proposeRemedy } from "./decide/propose-remedy.ts";
import { keepTelling } from "./decide/keep-telling.ts";
import { decideReconsideration, requestReconsideration } from "./decide/reconsideration.ts";
import { answerSurvey, recordReturnVisit } from "./decide/survey.ts";
import { answerTransfer, assignDepartments, recordFinding, verifyFacts } from "./decide/transfer.ts";
import { accepted, refused, type Decision } from "./decision.ts";
import type { Ground } from "./ground.ts";
import type { Complaint } from "./state.ts";

const decideDesk = (complaint: Complaint, ground: Ground, command: DeskCommand): Decision => {
  switch (command.type) {
    case "take-complaint":
      return takeComplaint(complaint, ground);
    case "assign-owner":
      return assignOwner(complaint, ground, command);
    case "record-contact":
      return recordContact(complaint, ground, command);
    case "send-message":
      return sendMessage(complaint, ground, command);
    case "add-note":
      return addNote(complaint, ground, command);
    case "add-progress-sentence":
      return addProgressSentence(complaint, ground, command);
    case "verify-facts":
      return verifyFacts(complaint, ground, command);
    case "assign-departments":
      return assignDepartments(complaint, ground, command);
    case "answer-transfer":
      return answerTransfer(complaint, ground, command);
    case "record-finding":
      return recordFinding(complaint, ground, command);
    case "propose-remedy":
      return proposeRemedy(complaint, ground, command);
    case "answer-approver":
      return answerApprover(complaint, ground, command);
    case "release-remedy":
      return releaseRemedy(complaint, ground, command);
    case "record-answer":
      return recordAnswer(complaint, ground, command);
    case "complete-delivery":
      return completeDelivery(complaint, ground, command);
    case "record-return-visit":
      return recordReturnVisit(complaint, ground, command);
    case "resolve-at-first-contact":
      return resolveAtFirstContact(complaint, ground, command);
    case "correct":
      return correct(complaint, ground, command);
    case "close-complaint":
      return closeComplaint(complaint, ground, command);
    case "decide-reconsideration":
      return decideReconsideration(complaint, ground, command);
  }
};

const how = (ground: Ground): "link" | "code" => (ground.actor === "complainant:link" ? "link" : "code");

const decideFor = (complaint: Complaint, ground: Ground, command: Exclude<Command, FileCommand>): Decision => {
  switch (command.type) {
    case "add-message":
      return addMessage(complaint, ground, command);
    case "answer-proposal":
      return answerProposal(complaint, ground, command, how(ground));
    case "revoke-answer":
      return revokeAnswer(complaint, ground, command);
    case "answer-survey":
      return answerSurvey(complaint, ground, command, how(ground));
    case "withdraw":
      return withdraw(complaint, ground, command);
    case "request-reconsideration":
      return requestReconsideration(complaint, ground, command);
    case "decide-approval":
      return decideApproval(complaint, ground, command);
    case "pass-time":
      return accepted(
        ...(command.scope === "complaint"
          ? passTime(complaint, ground)
          : passApprovalTime(complaint, ground, command.approvalId)),
      );
    case "record-notice-failure":
      return recordNoticeFailure(complaint, ground, command);
    default:
      return decideDesk(complaint, ground, command);
  }
};

/**
 * What becomes of a command: events to commit, or a refusal with its literal reason. Pure. Accepted with no events means
 * that there was nothing to do, and nothing is committed.
 */
export const decide = (complaint: Complaint | undefined, command: Command, ground: Ground): Decision => {
  if (command.type === "file-complaint")
    return complaint === undefined ? fileComplaint(ground, command) : refused("complaint-exists");
  if (complaint === undefined) return refused("unknown-complaint");
  const reason = impossible(complaint, command.type, ground);
  if (reason !== undefined) return refused(reason);
  const decision = decideFor(complaint, ground, command);
  return decision.kind === "refused" ? decision : accepted(...keepTelling(complaint, ground, decision.events));
};
