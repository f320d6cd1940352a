import { hasRole, isAbsent, memberOf } from "../../staff/directory.ts";
import type { EventOf } from "../events.ts";
import type { Ground } from "../ground.ts";
import type { Approval } from "../remedy.ts";
import type { Complaint } from "../state.ts";
import type { Role } from "../vocabulary.ts";
import { approvalDue, approvalWarning, approverFor } from "./approvers.ts";

/** A substitute decides with the role of the person they act for (OP-11). */
export const mayDecide = ({ staff }: Pick<Ground, "staff">, by: string, role: Role): boolean =>
  hasRole(staff, by, role) ||
  (memberOf(staff, by) !== undefined &&
    staff.members.some((m) => m.active && m.substitute === by && m.roles.includes(role)));

/** When an answer asked for now is due (OP-14). */
export const dueAgain = (complaint: Complaint, ground: Ground, approval: Approval) =>
  approvalDue(ground, complaint.file, rungOf(complaint, approval));

const rungOf = (complaint: Complaint, approval: Approval): number =>
  complaint.file.proposals.find((proposal) => proposal.id === approval.proposalId)?.rung ?? 0;

/** Hands a late request on; where nobody is left it stays, with a reminder and a new time. */
export const passOn = (
  complaint: Complaint,
  ground: Ground,
  approval: Approval,
): EventOf<"approval-passed-on"> | EventOf<"approval-reminded"> => {
  const due = dueAgain(complaint, ground, approval);
  const next = nextApprover(ground, approval);
  if (next === undefined) return { type: "approval-reminded", approvalId: approval.id, dueBy: due.at };
  return {
    type: "approval-passed-on",
    approvalId: approval.id,
    from: approval.approver,
    to: next.id,
    role: next.role,
    dueBy: due.at,
    warnBy: approvalWarning(ground, due),
    because: due.because,
    why: reasonToPassOn(ground, approval),
    sealed: { nonce: ground.secret(`link:${approval.id}:${approval.issue + 1}`) },
  };
};

const reasonToPassOn = (ground: Ground, { approver, role }: Approval): "late" | "absent" | "lost-role" => {
  const holder = memberOf(ground.staff, approver);
  if (holder === undefined || !mayDecide(ground, approver, role)) return "lost-role";
  return isAbsent(holder, ground.now) ? "absent" : "late";
};

/**
 * The absent approver's substitute, else the holder of the next role up; never the requester or a former holder. From a
 * role outside the management ladder (legal) it goes to its top, the general manager (FE-16).
 */
const nextApprover = (ground: Ground, approval: Approval) => {
  const not = [approval.requester, approval.approver, ...approval.formerly.map((former) => former.approver)];
  const holder = memberOf(ground.staff, approval.approver);
  const acting = holder?.substitute === undefined ? undefined : memberOf(ground.staff, holder.substitute);
  const isAway = holder !== undefined && isAbsent(holder, ground.now);
  if (isAway && acting !== undefined && !isAbsent(acting, ground.now) && !not.includes(acting.id))
    return { id: acting.id, role: approval.role };
  const { ladder } = ground.policy.approvals;
  const above = ladder.includes(approval.role) ? ladder[ladder.indexOf(approval.role) + 1] : ladder.at(-1);
  const found = above === undefined ? undefined : approverFor(ground, above, not);
  return found === undefined ? undefined : { id: found.person.id, role: found.role };
};
