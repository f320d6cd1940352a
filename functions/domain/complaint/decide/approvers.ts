import { personFor, type StaffMember } from "../../staff/directory.ts";
import type { Deadline as Due } from "../../time/because.ts";
import { portionUntil } from "../../time/portion.ts";
import { byCutoff, sameDay } from "../../time/same-day.ts";
import type { Ground } from "../ground.ts";
import { specialMinor } from "../money.ts";
import type { CaseFile } from "../state.ts";
import type { Role } from "../vocabulary.ts";

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

/** A role that has to agree, and for which of the two reasons. */
export interface Needed {
  readonly role: Role;
  readonly required: "tier" | "rung";
}

/**
 * Who has to agree: of amount tier and rung the higher role; roles outside the management ladder (legal) besides (FE-10,
 * OP-03). Nobody where the sum lies within the specialist's own limit and the rung asks for no one (FE-01).
 */
export const approversNeeded = (ground: Ground, rungs: readonly number[], tierMinor: number): readonly Needed[] => {
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
