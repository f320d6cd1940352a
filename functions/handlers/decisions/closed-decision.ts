import { linkProblem } from "../../domain/complaint/decide/approval.ts";
import type { ComplaintEvent, EventOf } from "../../domain/complaint/events.ts";
import { isUndecided, type Approval } from "../../domain/complaint/remedy.ts";
import { memberOf } from "../../domain/staff/directory.ts";
import { createText } from "../../presentation/catalogue/create-text.ts";
import { labelTexts } from "../../presentation/catalogue/labels.ts";
import { pagesDecisionTexts } from "../../presentation/catalogue/pages-decision.ts";
import { formatMoney } from "../../presentation/format/money.ts";
import type { DecisionAnswer, DecisionView } from "../../presentation/pages/decision/decision-view.ts";
import type { ReaderFrame } from "../../presentation/pages/parts/frame.ts";
import type { DecisionLink } from "./decision-link.ts";

export type ClosedDecision = Exclude<DecisionView, { kind: "open" | "done" | "foreign" | "unknown" }>;

type Answered = EventOf<"approval-granted" | "approval-refused" | "approval-questioned">;

const text = createText(labelTexts, pagesDecisionTexts);

export const answerOf = {
  "approval-granted": "approve",
  "approval-refused": "refuse",
  "approval-questioned": "ask",
} as const;

export const isAnswered = (event: ComplaintEvent): event is Answered => event.type in answerOf;

const nameOf = ({ staff }: DecisionLink, id: string): string => memberOf(staff, id)?.name ?? id;

/** What was decided by this very link, and when. */
const byThisLink = ({ commits, approval, issue }: DecisionLink) =>
  commits
    .flatMap((commit) => commit.events.filter(isAnswered).map((event) => ({ ...event, at: commit.at })))
    .find((event) => event.approvalId === approval.id && event.issue === issue);

const decided = (link: DecisionLink, approval: Approval): ClosedDecision | undefined => {
  const { decidedBy, decidedAt, state } = approval;
  if (decidedBy === undefined || decidedAt === undefined) return undefined;
  const answer: DecisionAnswer = state === "approved" ? "approve" : "refuse";
  return decidedBy === link.payload.holder
    ? { kind: "decided-by-you", answer, at: decidedAt }
    : { kind: "decided-by-other", name: nameOf(link, decidedBy), answer, at: decidedAt };
};

const passedOn = (link: DecisionLink): ClosedDecision | undefined => {
  const { formerly, approver } = link.approval;
  const place = formerly.findIndex((former) => former.issue === link.issue);
  const former = formerly[place];
  if (former === undefined) return undefined;
  const next = formerly[place + 1]?.approver ?? approver;
  return { kind: "expired", at: former.until, passedTo: nameOf(link, next) };
};

/** One refusal voids the other approvals of the same proposal (OP-03). */
const refusedBeside = (link: DecisionLink): ClosedDecision | undefined => {
  const { approvals } = link.complaint.file;
  const refused = approvals.find((other) => other.proposalId === link.approval.proposalId && other.state === "refused");
  return link.approval.state === "voided" && refused !== undefined ? decided(link, refused) : undefined;
};

const changed = (link: DecisionLink, { language }: ReaderFrame): ClosedDecision => {
  const t = text(language);
  const { complaint, approval } = link;
  if (complaint.phase.status === "closed") return { kind: "withdrawn" };
  const later = complaint.file.approvals.findLast((other) => other.proposalId !== approval.proposalId);
  if (later === undefined || later.amount.minor === approval.amount.minor)
    return { kind: "superseded", change: t("decision.change.plan") };
  const [before, after] = [approval.amount, later.amount].map((amount) => formatMoney(amount, language));
  return { kind: "superseded", change: t("decision.change.amount", { before: before ?? "", after: after ?? "" }) };
};

/** The link's time is over: somebody else has it by now or in a moment, or a reminder brought a later one. */
const timeOver = (link: DecisionLink, { language, now }: ReaderFrame): ClosedDecision => {
  const t = text(language);
  const { approval, policy, payload } = link;
  if (approval.dueBy > now) return { kind: "superseded", change: t("decision.change.reminded") };
  const { ladder } = policy.approvals;
  const next = ladder[ladder.indexOf(approval.role) + 1] ?? approval.role;
  return { kind: "expired", at: payload.exp, passedTo: t(`role.${next}`) };
};

/**
 * Why a true link decides nothing any more, by folding the complaint: one sentence and what to do now. Undefined while it
 * does decide (design section 6 points 3 and 4).
 */
export const closedDecision = (link: DecisionLink, frame: ReaderFrame): ClosedDecision | undefined => {
  const { approval, issue, payload, staff, complaint } = link;
  const acting = { actor: `link:${payload.holder}`, staff };
  const problem = linkProblem(complaint, acting, approval, { issue, terms: payload.terms });
  if (problem === undefined) return link.expired ? timeOver(link, frame) : undefined;
  if (problem === "role-lost") return { kind: "role-lost" };
  const isAnsweredQuestion = problem === "link-superseded" && isUndecided(approval);
  if (isAnsweredQuestion && approval.approver === payload.holder)
    return { kind: "superseded", change: text(frame.language)("decision.change.answered") };
  const mine = byThisLink(link);
  if (mine !== undefined) return { kind: "decided-by-you", answer: answerOf[mine.type], at: mine.at };
  return decided(link, approval) ?? passedOn(link) ?? refusedBeside(link) ?? changed(link, frame);
};
