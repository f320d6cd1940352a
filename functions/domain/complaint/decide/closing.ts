import type { Instant } from "../../instant.ts";
import { deadline } from "../../time/deadline.ts";
import { isOpen } from "../deadline-entry.ts";
import type { ComplaintEvent } from "../events.ts";
import { totalMinor } from "../money.ts";
import { isUndecided } from "../remedy.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { Ground } from "../ground.ts";
import { isIn, type Complaint, type In } from "../state.ts";
import { deadlineKeys, type Outcome } from "../vocabulary.ts";
import { consentCall, endAll } from "./contact.ts";
import { drop } from "./deadlines.ts";
import { approversNeeded } from "./approvers.ts";

/** The one honest end that the facts allow now (OP-05); undefined while none does. */
const outcomeOf = (complaint: Complaint, ground: Ground): Outcome | undefined => {
  if (isIn(complaint, "closing")) return complaint.phase.outcome;
  return isIn(complaint, "awaiting-consent") && isUnanswered(complaint, ground) ? "no-answer" : undefined;
};

/** The offer's time is over, or its reminders and then the call's attempts came to nothing (OP-02, OP-05). */
const isUnanswered = (complaint: In<"awaiting-consent">, ground: Ground): boolean => {
  const { offer } = complaint.phase;
  const called = complaint.file.deadlines.find((entry) => entry.id === consentCall);
  const calledInVain = called !== undefined && !isOpen(called);
  const waits = complaint.file.deadlines.some((entry) => entry.key === "consent" && isOpen(entry));
  return ground.now > offer.openUntil || (calledInVain && !waits);
};

/** Until when another person's look at the result may be asked for: once, so not after the round that it led to (OP-29). */
const reconsiderable = ({ file }: Complaint, ground: Ground): { reconsiderUntil?: Instant } =>
  file.reconsideration === undefined
    ? { reconsiderUntil: deadline(ground.now, ground.policy.reconsideration.within, ground.calendar).at }
    : {};

const satisfactionOf = ({ phase }: Complaint) =>
  phase.status === "closing" && phase.answer !== undefined ? { satisfaction: phase.answer.result } : {};

/** The closing record of a case that has its answer, or whose complainant gives none: problem, measures, result, satisfaction (RC-13, CS-01, CS-02). */
export const closeComplaint = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"close-complaint">,
): Decision => {
  if (!ground.policy.categories.some((category) => category.id === command.finalType))
    return refused("unknown-category", "finalType");
  const outcome = outcomeOf(complaint, ground);
  if (outcome === undefined || (command.outcome ?? outcome) !== outcome)
    return refused("outcome-needs-more", "outcome");
  return accepted(
    {
      type: "complaint-closed",
      outcome,
      finalType: command.finalType,
      ...reconsiderable(complaint, ground),
      ...satisfactionOf(complaint),
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
 * four facts of RC-13 are the only gate; what the complainant is owed anyway counts as cost too, since nobody looks at it.
 */
export const resolveAtFirstContact = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"resolve-at-first-contact">,
): Decision => {
  const foreign = command.lines.findIndex((line) => line.amount.currency !== ground.policy.currency);
  if (foreign >= 0) return refused("currency-differs", `lines.${foreign}.amount.currency`);
  const cost = totalMinor(command.lines);
  const rungs = command.lines.map((line) => line.rung);
  if (approversNeeded(ground, rungs, cost === 0 ? 0 : cost + ground.historyMinor).length > 0)
    return refused("above-own-limit", "lines");
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
      ...reconsiderable(complaint, ground),
      sealed: { result: command.done, measures: command.done },
    },
    ...endAll(complaint),
  );
};

/**
 * The complainant takes the complaint back: what was owed is dropped, not kept, and nobody is asked any more. What
 * concerns safety goes on without them (OP-27, OP-13).
 */
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
        ...complaint.file.approvals
          .filter((approval) => isUndecided(approval) || approval.state === "questioned")
          .map(({ id }): ComplaintEvent => ({ type: "approval-voided", approvalId: id })),
        ...drop(complaint.file, ...deadlineKeys),
      );
