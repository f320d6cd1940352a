import type { ComplaintEvent } from "./events.ts";
import type { FoldableCommit } from "./evolve.ts";
import { isForComplainant, type CausedNotice, type Notice } from "./notice.ts";
import type { Complaint } from "./state.ts";
import type { NoticeKind } from "./vocabulary.ts";

const toComplainant = (kind: NoticeKind, about?: string): Notice => ({
  kind,
  to: { kind: "complainant" },
  ...(about === undefined ? {} : { about }),
});

const toStaff = (kind: NoticeKind, id: string, about?: string): Notice => ({
  kind,
  to: { kind: "staff", id },
  ...(about === undefined ? {} : { about }),
});

interface Scene {
  readonly after: Complaint;
}

const ownerOf = (scene: Scene, deadlineId: string): string =>
  scene.after.file.deadlines.find((entry) => entry.id === deadlineId)?.owner ?? scene.after.file.owner;

const isStaff = (owner: string): boolean => owner !== "complainant" && owner !== "system";

const approvalOf = (scene: Scene, id: string) => scene.after.file.approvals.find((approval) => approval.id === id);

const onDeadline = (scene: Scene, event: ComplaintEvent): readonly Notice[] => {
  switch (event.type) {
    case "deadline-opened":
      return event.deadline.key === "call" ? [toStaff("call-task", event.deadline.owner, event.deadline.id)] : [];
    case "deadline-warned": {
      const owner = ownerOf(scene, event.id);
      if (!isStaff(owner)) return [];
      return [toStaff(event.id === "progress" ? "progress-sentence-wanted" : "deadline-warning", owner, event.id)];
    }
    case "deadline-missed":
      return [toStaff("deadline-missed", event.to, event.id)];
    case "deadline-moved":
      return event.reason === "told-late" ? [toComplainant("overdue", event.id)] : [];
    default:
      return [];
  }
};

const onApproval = (scene: Scene, event: ComplaintEvent): readonly Notice[] => {
  switch (event.type) {
    case "approval-requested":
      return [toStaff("approval-request", event.approval.approver, event.approval.id)];
    case "approval-passed-on":
      return [
        toStaff("approval-request", event.to, event.approvalId),
        toStaff("approval-passed-on", event.from, event.approvalId),
      ];
    case "approval-reminded":
    case "approval-answered": {
      const approver = approvalOf(scene, event.approvalId)?.approver;
      const kind = event.type === "approval-reminded" ? "approval-reminder" : "approval-request";
      return approver === undefined ? [] : [toStaff(kind, approver, event.approvalId)];
    }
    case "approval-granted":
    case "approval-refused":
    case "approval-questioned": {
      const requester = approvalOf(scene, event.approvalId)?.requester ?? scene.after.file.owner;
      const kind = event.type === "approval-questioned" ? "approval-question" : "approval-decided";
      return [toStaff(kind, requester, event.approvalId)];
    }
    default:
      return [];
  }
};

const onConsent = (scene: Scene, event: ComplaintEvent): readonly Notice[] => {
  const { owner } = scene.after.file;
  switch (event.type) {
    case "consent-given": {
      const { phase } = scene.after;
      const tasks = phase.status === "implementing" ? phase.deliveries : [];
      return [
        toComplainant(event.how === "spoken" ? "consent-recorded" : "implementing"),
        toStaff("consent-given", owner),
        ...tasks.map((delivery) => toStaff("delivery-task", delivery.owner, delivery.id)),
      ];
    }
    case "consent-refused":
    case "consent-revoked":
      return [toStaff("consent-refused", owner)];
    case "question-asked":
      return [toStaff("complainant-question", owner)];
    default:
      return [];
  }
};

const onRest = (scene: Scene, event: ComplaintEvent): readonly Notice[] => {
  const { owner } = scene.after.file;
  switch (event.type) {
    case "complaint-filed":
      return [toComplainant("acknowledgement"), toStaff("assigned", event.owner)];
    case "reported-upward":
      return [toStaff("gm-report", event.to)];
    case "owner-assigned":
      return [toStaff("assigned", event.owner)];
    case "message-sent":
      return [toComplainant("message-from-staff")];
    case "message-received":
      return [toStaff("message-received", owner)];
    case "progress-told":
      return [toComplainant(event.kind)];
    case "supervisor-told-of-silence":
      return [toStaff("progress-silence", event.to)];
    case "department-assigned":
      return [toStaff("department-slip", event.person)];
    case "department-answered":
      return [toStaff("department-answered", owner)];
    case "remedy-approved":
      return [toStaff("release-due", owner)];
    case "remedy-released":
      return [toComplainant("proposal")];
    case "survey-asked":
      return [toComplainant("survey")];
    case "survey-reminded":
      return [toComplainant("survey-reminder")];
    case "return-visit-called-for":
      return [toStaff("return-visit-task", event.by)];
    case "closing-called-for":
      return [toStaff("closing-due", owner)];
    case "entry-corrected":
      return event.told ? [toComplainant("correction", String(event.n))] : [];
    case "notice-failed":
      return [toStaff("needs-a-person", owner, event.noticeId)];
    case "reconsideration-requested":
      return [toComplainant("reconsideration-begun"), toStaff("reconsideration-task", event.reviewer)];
    case "reconsideration-decided":
      return [
        toComplainant("reconsideration-result"),
        ...(event.upheld ? [toStaff("reconsideration-upheld", owner)] : []),
      ];
    case "complaint-closed":
      return [toComplainant(event.outcome === "withdrawn" ? "withdrawn" : "result")];
    default:
      return [];
  }
};

const noticesOf = (scene: Scene, event: ComplaintEvent): readonly Notice[] => {
  if (event.type.startsWith("deadline-")) return onDeadline(scene, event);
  if (event.type.startsWith("approval-")) return onApproval(scene, event);
  return [...onConsent(scene, event), ...onRest(scene, event)];
};

/**
 * Every notice that a commit causes, numbered in order. Pure: the same commit gives the same notices for ever, which is
 * what makes a second dispatch harmless. To a complainant who is told by telephone no mail leaves: the call stands in the
 * commit itself (OP-02).
 */
export const effects = (after: Complaint, commit: FoldableCommit): readonly CausedNotice[] =>
  commit.events
    .flatMap((event) => noticesOf({ after }, event))
    .filter((notice) => after.file.way === "mail" || !isForComplainant(notice.kind))
    .map((notice, k) => ({ ...notice, number: after.file.number, n: commit.n, k, at: commit.at }));
