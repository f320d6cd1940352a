import { personFor } from "../../staff/directory.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { Ground } from "../ground.ts";
import type { Complaint } from "../state.ts";
import { beforeAnswer, keep, openDeadline } from "./deadlines.ts";

/** What the check of the facts gave: category, urgency, identity (VF-01..VF-04, CL-11, CL-14). */
export const verifyFacts = (_complaint: Complaint, ground: Ground, command: CommandOf<"verify-facts">): Decision => {
  const { type: _, result, ...facts } = command;
  if (!ground.policy.categories.some((category) => category.id === command.category))
    return refused("unknown-category", "category");
  return accepted({ type: "facts-verified", ...facts, sealed: { result } });
};

/**
 * The transfer slip goes to one lead department, with a person and a due time (TR-02, TR-05, TR-14, GD-23): the earlier
 * of its own length and what the answer promised to the complainant leaves (OP-06).
 */
export const assignDepartments = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"assign-departments">,
): Decision => {
  const { phase, file } = complaint;
  if (phase.status !== "verifying" || !phase.verified) return refused("facts-not-verified");
  const department = ground.policy.departments.find((entry) => entry.id === command.lead);
  if (department === undefined) return refused("unknown-department", "lead");
  const person = personFor(ground.staff, department.role, ground.now);
  if (person === undefined) return refused("unknown-staff", "lead");
  return accepted(
    {
      type: "department-assigned",
      department: department.id,
      person: person.id,
      sealed: { result: file.verification ?? "", measures: command.measures },
    },
    ...keep(file, "handle"),
    openDeadline(ground, {
      key: "department-answer",
      owner: person.id,
      lasts: ground.policy.grades[file.grade].clocks.departmentAnswer,
      ...beforeAnswer(ground, file, "departmentAnswer"),
    }),
  );
};

/** The department answers with cause, solution and improvement (TR-14, TR-20); the owner then owes a proposal. */
export const answerTransfer = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"answer-transfer">,
): Decision => {
  const { type: _, ...answer } = command;
  return accepted(
    { type: "department-answered", sealed: answer },
    ...keep(complaint.file, "department-answer"),
    proposalDue(complaint, ground),
  );
};

/** The owner's time for the next proposal (SL-22), limited by the promised answer (OP-06). */
export const proposalDue = (complaint: Complaint, ground: Ground) =>
  openDeadline(ground, {
    key: "proposal",
    owner: complaint.file.owner,
    lasts: ground.policy.grades[complaint.file.grade].clocks.proposal,
    ...beforeAnswer(ground, complaint.file, "proposal"),
  });

/** What was found about one point (OP-12); a later finding takes the place of an earlier one, both stay in the log. */
export const recordFinding = (complaint: Complaint, _ground: Ground, command: CommandOf<"record-finding">): Decision =>
  complaint.file.points.some((point) => point.id === command.pointId)
    ? accepted({
        type: "finding-recorded",
        pointId: command.pointId,
        finding: command.finding,
        sealed: { reason: command.reason },
      })
    : refused("unknown-point", "pointId");
