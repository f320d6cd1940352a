import { memberOf } from "../../staff/directory.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent, EventOf } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import { specialMinor, totalMinor } from "../money.ts";
import type { ProposalFacts } from "../remedy.ts";
import type { Complaint } from "../state.ts";
import type { Rung } from "../vocabulary.ts";
import {
  approvalDue,
  approvalWarning,
  approverFor,
  approversNeeded,
  specialOnComplaint,
  type Needed,
} from "./approvers.ts";
import { beforeAnswer, keep, openDeadline } from "./deadlines.ts";
import { plannedDateProblem } from "./planned-date.ts";

type Propose = CommandOf<"propose-remedy">;

const problem = (complaint: Complaint, ground: Ground, command: Propose): Decision | undefined => {
  if (complaint.phase.status === "verifying" && !complaint.phase.verified) return refused("facts-not-verified");
  const dates = [
    { field: "completeBy", at: command.completeBy },
    ...command.deliveries.map(({ dueBy }, k) => ({ field: `deliveries.${k}.dueBy`, at: dueBy })),
  ];
  for (const { field, at } of dates) {
    const wrong = plannedDateProblem(ground, at);
    if (wrong !== undefined) return refused(wrong, field);
  }
  const foreign = command.lines.findIndex((line) => line.amount.currency !== ground.policy.currency);
  if (foreign >= 0) return refused("currency-differs", `lines.${foreign}.amount.currency`);
  const tried = Math.max(-1, ...complaint.file.proposals.map((proposal) => proposal.rung));
  if (
    command.rung > tried + 1 &&
    command.skipReason === undefined &&
    specialMinor(command.lines) > 0 &&
    command.rung > 2
  )
    return refused("skip-needs-reason", "skipReason");
  return planProblem(ground, command);
};

const rungsOf = (command: Propose): readonly Rung[] => [command.rung, ...command.lines.map((line) => line.rung)];

/** What cannot be carried out as planned: nobody's delivery, or a payment that no approved line covers (OP-06, OP-08). */
const planProblem = (ground: Ground, { deliveries, lines }: Propose): Decision | undefined => {
  const nobodys = deliveries.findIndex((delivery) => memberOf(ground.staff, delivery.owner) === undefined);
  if (nobodys >= 0) return refused("unknown-staff", `deliveries.${nobodys}.owner`);
  let left = totalMinor(lines);
  for (const [index, { kind, amount }] of deliveries.entries()) {
    if (kind !== "payment") continue;
    if (amount !== undefined && amount.currency !== ground.policy.currency)
      return refused("currency-differs", `deliveries.${index}.amount.currency`);
    left -= amount?.minor ?? Infinity;
    if (left < 0) return refused("lines-without-amount", `deliveries.${index}.amount`);
  }
  return undefined;
};

const facts = (complaint: Complaint, ground: Ground, command: Propose): ProposalFacts => {
  const id = `r${complaint.file.proposals.length + 1}`;
  const base = {
    id,
    round: complaint.file.round,
    rung: command.rung,
    lines: command.lines,
    deliveries: command.deliveries,
    responsible: complaint.file.owner,
    completeBy: command.completeBy,
    proposedBy: actingStaff(ground) ?? complaint.file.owner,
    tierMinor: specialOnComplaint(complaint.file) + specialMinor(command.lines) + ground.historyMinor,
    currency: ground.policy.currency,
  };
  const terms = ground.digest(JSON.stringify([complaint.file.number, base, command.remedy, command.why]));
  return { ...base, terms };
};

/**
 * Proposes a remedy. Within the specialist's own limit it is approved by that (FE-01) and waits for its release; otherwise
 * every approver it needs is asked, and until they agree the complainant sees nothing of it (CC-03, CC-05, SC-07).
 */
export const proposeRemedy = (complaint: Complaint, ground: Ground, command: Propose): Decision => {
  const wrong = problem(complaint, ground, command);
  if (wrong !== undefined) return wrong;
  const proposal = facts(complaint, ground, command);
  const proposed: ComplaintEvent = {
    type: "remedy-proposed",
    proposal,
    sealed: {
      remedy: command.remedy,
      why: command.why,
      ...(command.skipReason === undefined ? {} : { skipReason: command.skipReason }),
    },
  };
  const kept = keep(complaint.file, "proposal", "handle");
  const needed = approversNeeded(ground, rungsOf(command), specialMinor(command.lines) === 0 ? 0 : proposal.tierMinor);
  if (needed.length === 0)
    return accepted(proposed, ...kept, ...approvedRemedy(complaint, ground, proposal.id, "own-limit"));
  const asked = requests(complaint, ground, proposal, needed);
  return asked === undefined ? refused("no-approver") : accepted(proposed, ...kept, ...asked);
};

const requests = (
  complaint: Complaint,
  ground: Ground,
  proposal: ProposalFacts,
  needed: readonly Needed[],
): readonly EventOf<"approval-requested">[] | undefined => {
  const due = approvalDue(ground, complaint.file, proposal.rung);
  const asked: EventOf<"approval-requested">[] = [];
  for (const [index, need] of needed.entries()) {
    const taken = [proposal.proposedBy, ...asked.map((event) => event.approval.approver)];
    const found = approverFor(ground, need.role, taken);
    if (found === undefined) return undefined;
    const id = `${complaint.file.number}-a${complaint.file.approvals.length + index + 1}`;
    const approval = {
      id,
      proposalId: proposal.id,
      required: need.required,
      role: found.role,
      approver: found.person.id,
      requester: proposal.proposedBy,
      amount: { minor: totalMinor(proposal.lines), currency: proposal.currency },
      terms: proposal.terms,
      dueBy: due.at,
      warnBy: approvalWarning(ground, due),
      because: due.because,
    };
    asked.push({ type: "approval-requested", approval, sealed: { nonce: ground.secret(`link:${id}:1`) } });
  }
  return asked;
};

/** Approved does not publish: the owner now owes the release of the exact letter (OP-18). */
export const approvedRemedy = (
  complaint: Complaint,
  ground: Ground,
  proposalId: string,
  by: "own-limit" | "approvers",
): readonly ComplaintEvent[] => [
  { type: "remedy-approved", proposalId, by },
  openDeadline(ground, {
    key: "release",
    owner: complaint.file.owner,
    lasts: ground.policy.tasks.release,
    ...beforeAnswer(ground, complaint.file, "release"),
  }),
];
