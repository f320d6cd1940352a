import { memberOf, personFor, type StaffMember } from "../../staff/directory.ts";
import type { Deadline as Due } from "../../time/because.ts";
import { byCutoff, sameDay } from "../../time/same-day.ts";
import { portionUntil } from "../../time/portion.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent, EventOf } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import { specialMinor, totalMinor } from "../money.ts";
import type { ProposalFacts } from "../remedy.ts";
import type { CaseFile, Complaint } from "../state.ts";
import type { Role, Rung } from "../vocabulary.ts";
import { beforeAnswer, keep, openDeadline } from "./deadlines.ts";

type Propose = CommandOf<"propose-remedy">;

/** Special lines of this complaint that were asked for or approved and not refused since (OP-04). */
export const specialOnComplaint = (file: CaseFile): number =>
  file.proposals
    .filter((proposal) => proposal.state !== "rejected" && proposal.state !== "refused")
    .reduce((sum, proposal) => sum + specialMinor(proposal.lines), 0);

/** The first tier whose upper bound the sum does not pass, bounds inclusive (FE-01..FE-06). */
export const tierRole = (ground: Ground, minor: number): Role => {
  const tier = ground.policy.approvals.tiers.find((entry) => entry.upTo === undefined || minor <= entry.upTo);
  if (tier === undefined) throw new Error("the last tier has no bound");
  return tier.role;
};

const rank = (ground: Ground, role: Role): number => ground.policy.approvals.ladder.indexOf(role);

interface Needed {
  readonly role: Role;
  readonly required: "tier" | "rung";
}

/**
 * Who has to agree: of amount tier and rung the higher role; roles outside the management ladder (legal) besides (FE-10,
 * OP-03). Nobody where the sum lies within the specialist's own limit and the rung asks for no one (FE-01).
 */
export const approversNeeded = (ground: Ground, rung: number, tierMinor: number): readonly Needed[] =>
  approversOf(ground, [rung], tierMinor);

/** The same where the lines of a remedy stand on several rungs: the highest wins (OP-03). */
export const approversOf = (ground: Ground, rungs: readonly number[], tierMinor: number): readonly Needed[] => {
  const ofRung = [...new Set(rungs.flatMap((rung) => ground.policy.ladder[rung]?.approvers ?? []))];
  const tier = tierMinor === 0 ? "specialist" : tierRole(ground, tierMinor);
  const managers: readonly Needed[] = [
    ...ofRung.map((role): Needed => ({ role, required: "rung" })),
    ...(tier === "specialist" ? [] : [{ role: tier, required: "tier" } as const]),
  ].filter((needed) => rank(ground, needed.role) >= 0);
  const [highest] = [...managers].sort((a, b) => rank(ground, b.role) - rank(ground, a.role));
  const others = ofRung.filter((role) => rank(ground, role) < 0).map((role): Needed => ({ role, required: "rung" }));
  return [...(highest === undefined ? [] : [highest]), ...others];
};

/** Holder of the role or, where the requester is the only one, of the next role up: requester ≠ approver (OP-03). */
export const approverFor = (
  ground: Ground,
  role: Role,
  not: readonly string[],
): { person: StaffMember; role: Role } | undefined => {
  const { ladder } = ground.policy.approvals;
  const upwards = ladder.includes(role) ? ladder.slice(ladder.indexOf(role)) : [role];
  for (const next of upwards) {
    const person = personFor(ground.staff, next, ground.now, { not });
    if (person !== undefined) return { person, role: next };
  }
  return undefined;
};

/** When an approval asked for now is due: "same day" for rungs 4 to 6 and for grades on the rota, else by noon (OP-14). */
export const approvalDue = (ground: Ground, file: CaseFile, rung: number): Due => {
  const onRota = file.grade === "CRITICAL" || file.grade === "MAJOR";
  const { sameDay: rule, ordinary } = ground.policy.approvals;
  return onRota || ground.policy.ladder[rung]?.approvalClock === "same-day"
    ? sameDay(ground.now, onRota, rule, ground.calendar)
    : byCutoff(ground.now, ordinary, ground.calendar);
};

/** The moment at which the approver is reminded: the policy's share of the time they have, on the rota at night too. */
export const approvalWarning = (ground: Ground, { at, because }: Due) =>
  portionUntil(ground.now, at, because.kind === "rota" ? "elapsed" : "office", ground.policy.warnAt, ground.calendar);

const problem = (complaint: Complaint, ground: Ground, command: Propose): Decision | undefined => {
  if (complaint.phase.status === "verifying" && !complaint.phase.verified) return refused("facts-not-verified");
  if (command.completeBy <= ground.now) return refused("date-passed", "completeBy");
  const late = command.deliveries.findIndex((delivery) => delivery.dueBy <= ground.now);
  if (late >= 0) return refused("date-passed", `deliveries.${late}.dueBy`);
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
  const kept = keep(complaint.file, "proposal", "handle", "department-answer");
  const needed = approversOf(ground, rungsOf(command), specialMinor(command.lines) === 0 ? 0 : proposal.tierMinor);
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
