import { isAbsent, memberOf, personFor } from "../staff/directory.ts";
import type { Ground } from "./ground.ts";
import type { CaseFile, Complaint } from "./state.ts";

/** Everybody who had a hand in the result: owned it, worked on it, was asked to approve, or gave any command (OP-10). */
const partakers = ({ handlers, tookPart, approvals }: CaseFile): readonly string[] => [
  ...handlers,
  ...tookPart,
  ...approvals.flatMap(({ approver, formerly }) => [approver, ...formerly.map((former) => former.approver)]),
];

/** How far up the result was decided: the highest level that approved or refused, else that of the complaint's owner. */
const levelOf = ({ approvals, owner }: CaseFile, { policy, staff }: Ground): number => {
  const decided = approvals.filter((approval) => approval.decidedBy !== undefined).map(({ role }) => role);
  const roles = decided.length > 0 ? decided : (memberOf(staff, owner)?.roles ?? []);
  return Math.max(0, ...roles.map((role) => policy.approvals.ladder.indexOf(role)));
};

/**
 * Who looks at a result again: somebody who took no part, of the first level above it where such a person is there
 * (RE-02, RE-03, OP-29). Where there is none above, one from below who took no part is worth more than a higher one who
 * decided before. Where everybody took part it is the last instance, since nothing may be without an owner (RE-04, OP-06).
 */
export const reviewerFor = ({ file }: Complaint, ground: Ground): string => {
  const { staff, now, policy } = ground;
  const { reviewers } = policy.reconsideration;
  const level = levelOf(file, ground);
  const isAbove = (role: (typeof reviewers)[number]): boolean => policy.approvals.ladder.indexOf(role) > level;
  const inOrder = [...reviewers.filter(isAbove), ...reviewers.filter((role) => !isAbove(role)).reverse()];
  const free = inOrder.flatMap((role) => personFor(staff, role, now, { not: partakers(file) }) ?? []);
  const there = free.find((member) => !isAbsent(member, now)) ?? free[0];
  const last = reviewers.toReversed().flatMap((role) => personFor(staff, role, now) ?? [])[0];
  return there?.id ?? last?.id ?? file.owner;
};

/**
 * May this person decide the reconsideration? Who was asked to; once it is late, also whoever it was reported to, unless
 * they took part (OP-29): nobody's absence leaves it undecided.
 */
export const mayReconsider = ({ file }: Complaint, id: string): boolean => {
  if (id === file.reconsideration?.reviewer) return true;
  const late = file.deadlines.find((entry) => entry.key === "reconsideration")?.escalatedTo;
  return id === late && !partakers(file).includes(id);
};
