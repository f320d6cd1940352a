import { personFor } from "../../staff/directory.ts";
import { isOpen } from "../deadline-entry.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import { isIn, type Complaint } from "../state.ts";
import type { Outcome, Satisfaction } from "../vocabulary.ts";
import { visitor } from "./carrying-out.ts";
import { drop, inOtherHands, keep, openDeadline } from "./deadlines.ts";
import { proposalDue } from "./transfer.ts";

const pleased = (satisfaction: Satisfaction): boolean =>
  satisfaction === "satisfied" || satisfaction === "very-satisfied";

/** The owner owes the closing record: result, measures, final type (CS-01, RC-13, RC-15). */
const callForClosing = (complaint: Complaint, ground: Ground, outcome: Outcome): readonly ComplaintEvent[] => [
  { type: "closing-called-for", outcome },
  ...drop(complaint.file, "survey", "survey-reminder", "survey-close"),
  ...keep(complaint.file, "return-visit"),
  openDeadline(ground, { key: "closing", owner: complaint.file.owner, lasts: ground.policy.tasks.closing }),
];

/** Somebody has to call: who was asked, when, and that no machine asks any more (OP-19). */
export const callForVisit = (complaint: Complaint, ground: Ground, by: string): readonly ComplaintEvent[] => [
  { type: "return-visit-called-for", by },
  ...drop(complaint.file, "survey", "survey-reminder", "survey-close"),
  ...visitBy(complaint, ground, by),
];

/** The five working days run from the remedy on (RV-02): another visitor takes the date over, a late one gets a new date. */
const visitBy = ({ file }: Complaint, ground: Ground, by: string): readonly ComplaintEvent[] => {
  const running = file.deadlines.find((entry) => entry.key === "return-visit" && isOpen(entry));
  if (running?.owner === by) return [];
  if (running !== undefined && running.dueBy > ground.now) return [inOtherHands(ground, running, by)];
  return [openDeadline(ground, { key: "return-visit", owner: by, lasts: ground.policy.tasks.returnVisit })];
};

/**
 * The complainant answers the one question (OP-19). Solved and satisfied closes the matter for grades whose survey serves
 * as the first return visit; everybody else is called, the dissatisfied by somebody more senior (RV-05, RV-06).
 */
export const answerSurvey = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"answer-survey">,
  how: "link" | "code" | "spoken",
): Decision => {
  const { phase, file } = complaint;
  if (!isIn(complaint, "confirming")) return refused("answer" in phase ? "already-answered" : "survey-closed");
  const { type: _, text, ...answer } = command;
  const answered: ComplaintEvent = { type: "survey-answered", ...answer, how, sealed: { text } };
  const content = command.solved === "yes" && pleased(command.result);
  const serves =
    ground.policy.grades[file.grade].surveyServesAsVisit && file.personal?.complainant.supportNeeds === undefined;
  if (content && serves) return accepted(answered, ...callForClosing(complaint, ground, "satisfied"));
  const senior = personFor(ground.staff, "supervisor", ground.now)?.id;
  return accepted(
    answered,
    ...callForVisit(complaint, ground, content ? visitor(complaint, ground) : (senior ?? file.owner)),
  );
};

/**
 * The return visit by somebody who did not handle the case (RV-02, OP-19), at any time from the remedy on: content or neutral → closing; dissatisfied →
 * a new round (RV-05); not reached often enough → closing without an answer (RV-13).
 */
export const recordReturnVisit = (
  complaint: Complaint,
  ground: Ground,
  command: CommandOf<"record-return-visit">,
): Decision => {
  if (command.at > ground.now) return refused("date-in-the-future", "at");
  if (tookPart(complaint, ground)) return refused("not-your-role");
  const { solved, satisfaction } = command;
  const contact: ComplaintEvent = {
    type: "contact-recorded",
    way: "call",
    result: command.result,
    at: command.at,
    told: command.result === "reached",
    sealed: { summary: command.summary },
  };
  if (command.result !== "reached") {
    const tried = complaint.file.callAttempts + 1 >= ground.policy.consent.callAttempts;
    return accepted(contact, ...(tried ? callForClosing(complaint, ground, "no-answer") : []));
  }
  if (solved === undefined || satisfaction === undefined) return refused("answer-missing", "satisfaction");
  const heard: ComplaintEvent = {
    type: "survey-answered",
    solved,
    process: "answer" in complaint.phase ? complaint.phase.answer.process : "cannot-say",
    result: satisfaction,
    how: "spoken",
    sealed: { text: command.summary },
  };
  if (solved !== "yes" || satisfaction === "dissatisfied" || satisfaction === "very-dissatisfied")
    return accepted(contact, heard, ...again(complaint, ground));
  return accepted(
    contact,
    heard,
    ...callForClosing(complaint, ground, pleased(satisfaction) ? "satisfied" : "neutral"),
  );
};

/** Whoever handled the case does not ask how it went, unless the call was given to them for want of anybody else. */
const tookPart = ({ file }: Complaint, ground: Ground): boolean => {
  const by = actingStaff(ground) ?? "";
  return (
    file.handlers.includes(by) && !file.deadlines.some((entry) => entry.key === "return-visit" && entry.owner === by)
  );
};

const again = (complaint: Complaint, ground: Ground): readonly ComplaintEvent[] => [
  { type: "second-review-opened", by: personFor(ground.staff, "supervisor", ground.now)?.id ?? complaint.file.owner },
  ...drop(complaint.file, "survey", "survey-reminder", "survey-close"),
  ...keep(complaint.file, "return-visit"),
  proposalDue(complaint, ground),
];
