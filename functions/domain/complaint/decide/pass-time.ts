import type { Instant } from "../../instant.ts";
import { personFor } from "../../staff/directory.ts";
import { deadline } from "../../time/deadline.ts";
import { nextMoment, type Deadline } from "../deadline-entry.ts";
import type { ComplaintEvent } from "../events.ts";
import type { Ground } from "../ground.ts";
import type { Complaint } from "../state.ts";
import type { DeadlineKey, Role } from "../vocabulary.ts";
import { consentCall } from "./contact.ts";
import { clockOf, openAgreed, openDeadline, openTimer } from "./deadlines.ts";
import { callForVisit } from "./survey.ts";
import { visitor } from "./carrying-out.ts";

/** Deadlines that are no person's duty: when they pass, the system acts instead of escalating. */
const automatic: readonly DeadlineKey[] = ["progress", "survey", "survey-reminder", "survey-close", "consent"];

/** Later than every moment. */
const never = "9999";

/** When something about a complaint is due next (undefined sorts last): a warning, a deadline, an escalation, a progress notice. */
export const complaintMoment = (complaint: Complaint): Instant | undefined =>
  complaint.file.deadlines.map(nextMoment).sort().at(0);

/** Deals with everything that is due by now, in one commit; nothing when nothing is (design section 2: Rules). */
export const passTime = (complaint: Complaint, ground: Ground): readonly ComplaintEvent[] =>
  complaint.file.deadlines
    .filter((entry) => (nextMoment(entry) ?? never) <= ground.now)
    .flatMap((entry) => dueEvents(complaint, ground, entry));

const dueEvents = (complaint: Complaint, ground: Ground, entry: Deadline): readonly ComplaintEvent[] => {
  if (ground.now < entry.dueBy)
    return [
      { type: "deadline-warned", id: entry.id },
      ...(entry.key === "progress" ? callAhead(complaint, ground, entry) : []),
    ];
  return automatic.includes(entry.key) ? act(complaint, ground, entry) : escalate(complaint, ground, entry);
};

/** A person with a telephone only is called before the progress notice would be due (OP-02, OP-15). */
const callAhead = (complaint: Complaint, ground: Ground, progress: Deadline): readonly ComplaintEvent[] => {
  const { file } = complaint;
  const open = file.deadlines.some((entry) => entry.key === "call" && entry.state === "open");
  return file.way !== "call" || open
    ? []
    : [openAgreed(ground, { key: "call", id: `call:${file.n + 1}`, owner: file.owner, dueBy: progress.dueBy })];
};

const act = (complaint: Complaint, ground: Ground, entry: Deadline): readonly ComplaintEvent[] => {
  const kept: ComplaintEvent = { type: "deadline-kept", id: entry.id };
  switch (entry.key) {
    case "progress":
      return progress(complaint, ground);
    case "survey":
      return complaint.file.way === "call"
        ? callForVisit(complaint, ground, visitor(complaint, ground))
        : [kept, ...askSurvey(ground)];
    case "survey-reminder":
      return [kept, { type: "survey-reminded" }];
    case "survey-close":
      return [{ type: "survey-ended" }, ...callForVisit(complaint, ground, visitor(complaint, ground))];
    default:
      return [
        { type: "deadline-dropped", id: entry.id },
        openDeadline(ground, {
          key: "call",
          id: consentCall,
          owner: complaint.file.owner,
          lasts: ground.policy.tasks.messageReply,
          grade: complaint.file.grade,
        }),
      ];
  }
};

/** A progress notice, or a reminder while only the complainant's answer is awaited; silence reaches the supervisor (OP-15). */
const progress = (complaint: Complaint, ground: Ground): readonly ComplaintEvent[] => {
  const human = complaint.file.sentence !== null;
  const waits = complaint.phase.status === "awaiting-consent";
  const silent = human ? 0 : complaint.file.silentProgress + 1;
  const supervisor = personFor(ground.staff, "supervisor", ground.now);
  return [
    { type: "progress-told", human, kind: waits ? "consent-reminder" : "progress" },
    ...(silent === ground.policy.progress.silentLimit && supervisor !== undefined && !waits
      ? [{ type: "supervisor-told-of-silence" as const, to: supervisor.id }]
      : []),
  ];
};

const askSurvey = (ground: Ground): readonly ComplaintEvent[] => {
  const { remindAfter, open } = ground.policy.survey;
  return [
    {
      type: "survey-asked",
      openUntil: deadline(ground.now, open, ground.calendar).at,
      sealed: { nonce: ground.secret("survey") },
    },
    openTimer(ground, "survey-reminder", deadline(ground.now, remindAfter, ground.calendar)),
    openTimer(ground, "survey-close", deadline(ground.now, open, ground.calendar)),
  ];
};

/**
 * A passed deadline goes to the next person of its chain, each level once (GD-13, FE-16), and stays with the last one until
 * it is dealt with. Levels after the first wait for office hours unless the grade is CRITICAL (OP-14). Where the promise
 * was the complainant's, they are told at once, with regret and a new date (CM-09, GD-12); once the chain is at its end
 * they hear no further date that nobody would believe, and the progress notices go on.
 */
const escalate = (complaint: Complaint, ground: Ground, entry: Deadline): readonly ComplaintEvent[] => {
  const { grade } = complaint.file;
  const rule = ground.policy.escalation[entry.key] ?? ground.policy.escalation.default;
  const { level, to } = nextLevel(complaint, ground, entry, rule.chain);
  const missed = { type: "deadline-missed", id: entry.id, level, late: entry.owner, to } as const;
  const wait = level < rule.chain.length ? rule.every : rule.repeat;
  if (!rule.tellsComplainant || level > rule.chain.length)
    return [{ ...missed, nextBy: deadline(ground.now, clockOf(grade, wait), ground.calendar).at }];
  const moved = deadline(ground.now, clockOf(grade, ground.policy.overdueNewDate), ground.calendar);
  return [
    { ...missed, nextBy: moved.at },
    { type: "deadline-moved", id: entry.id, dueBy: moved.at, because: moved.because, reason: "told-late" },
  ];
};

/** Nobody is told of their own lateness as if of another's: a level whose only holder is late is left out. */
const nextLevel = (complaint: Complaint, ground: Ground, entry: Deadline, chain: readonly Role[]) => {
  const steps = chain.flatMap((role, index) => {
    const person = personFor(ground.staff, role, ground.now, { not: entry.owner });
    return person === undefined ? [] : [{ level: index + 1, to: person.id }];
  });
  const last = { level: entry.level + 1, to: steps.at(-1)?.to ?? complaint.file.owner };
  return steps.find((step) => step.level > entry.level) ?? last;
};
