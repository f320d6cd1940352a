import { specialMinor } from "../money.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { Ground } from "../ground.ts";
import { isIn, type Complaint } from "../state.ts";
import { endAll } from "./contact.ts";
import { approversNeeded } from "./propose-remedy.ts";

/** The closing record of a case that has its answer: problem, measures, result, satisfaction (RC-13, CS-01, CS-02). */
export const closeComplaint = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"close-complaint">,
): Decision => {
  if (!isIn(complaint, "closing")) return refused("not-possible-in-this-stage");
  if (!ground.policy.categories.some((category) => category.id === command.finalType))
    return refused("unknown-category", "finalType");
  const { outcome } = complaint.phase;
  if (command.outcome !== undefined && command.outcome !== outcome) return refused("outcome-needs-more", "outcome");
  return accepted(
    {
      type: "complaint-closed",
      outcome,
      finalType: command.finalType,
      ...(complaint.phase.answer === undefined ? {} : { satisfaction: complaint.phase.answer.result }),
      sealed: {
        result: command.result,
        measures: command.measures,
        ...(command.changed === undefined ? {} : { changed: command.changed }),
      },
    },
    ...endAll(complaint),
  );
};

/**
 * Solved in the first talk (OP-17, CS-07): one form, one commit. The cost stays within the specialist's own limit and the
 * four facts of RC-13 are the only gate.
 */
export const resolveAtFirstContact = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"resolve-at-first-contact">,
): Decision => {
  const foreign = command.lines.findIndex((line) => line.amount.currency !== ground.policy.currency);
  if (foreign >= 0) return refused("currency-differs", `lines.${foreign}.amount.currency`);
  const asked = specialMinor(command.lines);
  const needed = asked === 0 ? [] : approversNeeded(ground, 0, asked + ground.historyMinor);
  if (needed.length > 0) return refused("above-own-limit", "lines");
  return accepted(
    { type: "first-contact-resolved", lines: command.lines, sealed: { wrong: command.wrong, done: command.done } },
    {
      type: "survey-answered",
      solved: "yes",
      process: command.satisfaction,
      result: command.satisfaction,
      how: "spoken",
      sealed: { text: "" },
    },
    {
      type: "complaint-closed",
      outcome: "satisfied",
      finalType: complaint.file.category,
      satisfaction: command.satisfaction,
      sealed: { result: command.done, measures: command.done },
    },
    ...endAll(complaint),
  );
};

/** The complainant takes the complaint back. What concerns safety goes on without them (OP-27). */
export const withdraw = (complaint: Complaint, _ground: Ground, command: CommandOf<"withdraw">): Decision =>
  complaint.file.grade === "CRITICAL"
    ? refused("goes-on-without-you")
    : accepted(
        {
          type: "complaint-closed",
          outcome: "withdrawn",
          finalType: complaint.file.category,
          sealed: { result: command.reason, measures: "-" },
        },
        ...endAll(complaint),
      );
