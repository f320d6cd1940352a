import * as z from "zod";
import { Instant } from "../instant.ts";
import { languages, roles, type Role } from "../complaint/vocabulary.ts";

export const StaffId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** One employee as the desk knows them. Rights follow roles, never persons (FE-15). */
export const StaffMember = z.object({
  id: StaffId,
  name: z.string().min(1).max(80),
  email: z.email(),
  language: z.enum(languages),
  roles: z.array(z.enum(roles)).min(1),
  department: z.string().min(1),
  /** Acts for this person while absent (OP-11). */
  substitute: StaffId.optional(),
  absences: z.array(z.object({ from: Instant, to: Instant })).default([]),
  active: z.boolean().default(true),
});
export type StaffMember = z.infer<typeof StaffMember>;

export interface StaffDirectory {
  readonly members: readonly StaffMember[];
}

export const memberOf = (staff: StaffDirectory, id: string): StaffMember | undefined =>
  staff.members.find((member) => member.id === id && member.active);

export const hasRole = (staff: StaffDirectory, id: string, role: Role): boolean =>
  memberOf(staff, id)?.roles.includes(role) ?? false;

export const isAbsent = (member: StaffMember, at: Instant): boolean =>
  member.absences.some((absence) => absence.from <= at && at < absence.to);

/**
 * Who answers for a role at a moment: the first present holder, else an absent holder's present substitute, else the
 * first holder all the same, since nothing may be without an owner (OP-06, OP-11). `spread` deals cases out evenly over
 * several present holders; `not` leaves somebody out (requester ≠ approver, OP-03).
 */
export const personFor = (
  staff: StaffDirectory,
  role: Role,
  at: Instant,
  options: { spread?: number; not?: string | readonly string[] } = {},
): StaffMember | undefined => {
  const { not = [] } = options;
  const isLeftOut = (id: string): boolean => (typeof not === "string" ? id === not : not.includes(id));
  const holders = staff.members.filter((m) => m.active && m.roles.includes(role) && !isLeftOut(m.id));
  const present = holders.filter((member) => !isAbsent(member, at));
  if (present.length > 0) return present[(options.spread ?? 0) % present.length];
  for (const holder of holders) {
    const acting = holder.substitute === undefined ? undefined : memberOf(staff, holder.substitute);
    if (acting !== undefined && !isAbsent(acting, at) && !isLeftOut(acting.id)) return acting;
  }
  return holders[0];
};
