import type { Approval } from "../../domain/complaint/remedy.ts";
import { maskName } from "../format/mask.ts";
import type { NoticeContentOf } from "../mails/notice-content.ts";
import type { Facts } from "./notice-facts.ts";
import type { StaffContents } from "./staff-content-types.ts";

type ApprovalKinds =
  "approval-request" | "approval-reminder" | "approval-passed-on" | "approval-decided" | "approval-question";

/** The terms as the approver decides on them: what stands in the mail is what stands on the page (design section 6 no. 3). */
const terms = (f: Facts, approval: Approval, link: string) => {
  const proposal = f.proposal(approval.proposalId);
  const next = f.policy.approvals.ladder[f.policy.approvals.ladder.indexOf(approval.role) + 1] ?? approval.role;
  const former = approval.formerly.at(-1);
  const question = approval.question === null ? undefined : `${approval.question} → ${approval.answer ?? ""}`;
  return {
    ...f.base,
    link,
    amount: approval.amount,
    payee: maskName(f.file.personal?.complainant.name ?? "-"),
    what: proposal?.words?.remedy ?? "-",
    rung: f.rung(proposal?.rung ?? 0),
    why: [proposal?.words?.why ?? "-", question].filter((part) => part !== undefined).join("\n\n"),
    requester: f.nameOf(approval.requester),
    requestedAt: approval.askedAt,
    decideBy: approval.dueBy,
    passesTo: f.role(next),
    ...(former === undefined ? {} : { former: f.nameOf(former.approver) }),
    tried: f.file.proposals
      .filter((entry) => entry.state === "refused" || entry.state === "rejected")
      .map((entry) => ({
        rung: f.rung(entry.rung),
        reason: f.t(`tried.${entry.state === "refused" ? "refused" : "rejected"}`),
      })),
  };
};

const of = <T>(f: Facts, make: (approval: Approval) => T): T | undefined => {
  const approval = f.approval();
  return approval === undefined ? undefined : make(approval);
};

const decided = (f: Facts, approval: Approval, link: string): NoticeContentOf<"approval-decided"> => {
  const yes = approval.state === "approved";
  return {
    kind: "approval-decided",
    ...f.base,
    link,
    decision: yes ? "approved" : "refused",
    amount: approval.amount,
    what: f.proposal(approval.proposalId)?.words?.remedy ?? "-",
    decidedBy: f.nameOf(approval.decidedBy ?? approval.approver),
    decidedAt: approval.decidedAt ?? f.notice.at,
    ...(approval.reason == null ? {} : { reason: approval.reason }),
    todo: f.t(yes ? "todo.release" : "todo.nextRung"),
    dueBy: f.dueOf(yes ? "release" : "proposal"),
  };
};

/** What approvers and requesters are told about an approval (OP-03). */
export const approvalContents: Pick<StaffContents, ApprovalKinds> = {
  "approval-request": (f, { decision }) => of(f, (a) => ({ kind: "approval-request", ...terms(f, a, decision) })),
  "approval-reminder": (f, { decision }) => of(f, (a) => ({ kind: "approval-reminder", ...terms(f, a, decision) })),
  "approval-passed-on": (f) =>
    of(f, (a) => ({
      kind: "approval-passed-on",
      ...f.base,
      amount: a.amount,
      passedOnAt: f.notice.at,
      passedTo: f.role(a.role),
      because: "no-answer",
    })),
  "approval-decided": (f, { desk }) => of(f, (a) => decided(f, a, desk)),
  "approval-question": (f, { desk }) =>
    of(f, (a) => ({
      kind: "approval-question",
      ...f.base,
      link: desk,
      amount: a.amount,
      what: f.proposal(a.proposalId)?.words?.remedy ?? "-",
      question: a.question ?? "-",
      askedBy: f.nameOf(a.approver),
      answerBy: f.dueOf("approver-question"),
    })),
};
