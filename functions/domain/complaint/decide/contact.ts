import type { Instant } from "../../instant.ts";
import { isOpen, type Deadline } from "../deadline-entry.ts";
import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import type { Complaint } from "../state.ts";
import { complainantNotices, deadlineKeys, type AttemptResult, type DeadlineKey } from "../vocabulary.ts";
import { memberOf } from "../../staff/directory.ts";
import { desk } from "../command-rules.ts";
import { drop, keep, openAgreed, openDeadline } from "./deadlines.ts";
import { plannedDateProblem } from "./planned-date.ts";

const started = (complaint: Complaint): readonly ComplaintEvent[] =>
  complaint.phase.status === "received" ? [{ type: "verification-started" }] : [];

const owned = (complaint: Complaint, by: string | undefined): readonly ComplaintEvent[] =>
  by === undefined || by === complaint.file.owner ? [] : [{ type: "owner-assigned", owner: by }];

/** Somebody takes the complaint by name and starts to check it (TR-24, OP-11). */
export const takeComplaint = (complaint: Complaint, ground: Ground): Decision =>
  accepted(...owned(complaint, actingStaff(ground)), ...started(complaint));

/** A supervisor names the owner, somebody of the desk (TR-24). */
export const assignOwner = (complaint: Complaint, ground: Ground, command: CommandOf<"assign-owner">): Decision => {
  const member = memberOf(ground.staff, command.owner);
  if (member === undefined) return refused("unknown-staff", "owner");
  if (!member.roles.some((role) => desk.includes(role))) return refused("not-your-role", "owner");
  return accepted(...owned(complaint, command.owner));
};

/**
 * An attempt to reach the complainant with its time and result (RC-11, OP-02). A reached call is a first response and, if
 * it told about the state, counts as a progress message; the task that asked for the call is kept by it.
 */
export const recordContact = (complaint: Complaint, ground: Ground, command: CommandOf<"record-contact">): Decision => {
  const { type: _, summary, callId, callMeAt, ...facts } = command;
  const call = complaint.file.deadlines.find((entry) => entry.id === callId && entry.key === "call" && isOpen(entry));
  if (command.at > ground.now) return refused("date-in-the-future", "at");
  if (callId !== undefined && call === undefined) return refused("unknown-call", "callId");
  if (command.result === "call-me-at" && callMeAt === undefined) return refused("answer-missing", "callMeAt");
  const wrong = callMeAt === undefined ? undefined : plannedDateProblem(ground, callMeAt);
  if (wrong !== undefined) return refused(wrong, "callMeAt");
  return accepted(
    {
      type: "contact-recorded",
      ...facts,
      ...(callId === undefined ? {} : { callId }),
      ...(callMeAt === undefined ? {} : { callMeAt }),
      sealed: { summary },
    },
    ...started(complaint),
    ...(callMeAt === undefined
      ? afterAttempt(complaint, ground, command.result, call)
      : [callAgain(complaint, ground, callMeAt, call)]),
    ...(command.result === "reached" ? keep(complaint.file, "first-response", "message-reply") : []),
  );
};

/** The call that asks for the answer to an offer. */
export const consentCall = "call:consent";

/**
 * A call is kept when the person was reached or its attempts are used up (OP-02). After the call for an offer's answer the
 * reached complainant has time to answer again; for one who is not there the owner owes the closing record (OP-05).
 */
const afterAttempt = (
  complaint: Complaint,
  ground: Ground,
  result: AttemptResult,
  call: Deadline | undefined,
): readonly ComplaintEvent[] => {
  if (call === undefined) return [];
  const reached = result === "reached";
  if (!reached && complaint.file.callAttempts + 1 < ground.policy.consent.callAttempts) return [];
  const kept: ComplaintEvent = { type: "deadline-kept", id: call.id };
  if (call.id !== consentCall) return [kept];
  const { consent, tasks } = ground.policy;
  const { owner, grade } = complaint.file;
  return [
    kept,
    reached
      ? openDeadline(ground, { key: "consent", owner: "complainant", lasts: consent.noAnswerAfter })
      : openDeadline(ground, { key: "closing", owner, lasts: tasks.closing, grade }),
  ];
};

/** "Call me Thursday at ten" is a promise with a clock (OP-02); it takes the place of the call it came from. */
const callAgain = ({ file }: Complaint, ground: Ground, dueBy: Instant, call: Deadline | undefined): ComplaintEvent =>
  openAgreed(ground, { key: "call", id: call?.id ?? `call:${file.n + 1}`, owner: call?.owner ?? file.owner, dueBy });

/** A person writes to the complainant: a first response, and a message that tells (CM-04, OP-15). */
export const sendMessage = (complaint: Complaint, _ground: Ground, command: CommandOf<"send-message">): Decision =>
  accepted(
    { type: "message-sent", sealed: { text: command.text } },
    ...started(complaint),
    ...keep(complaint.file, "first-response", "message-reply"),
  );

export const addNote = (_complaint: Complaint, _ground: Ground, command: CommandOf<"add-note">): Decision =>
  accepted({ type: "note-added", sealed: { text: command.text } });

/** The owner's one sentence for the next progress notice (OP-15). */
export const addProgressSentence = (
  _complaint: Complaint,
  _ground: Ground,
  command: CommandOf<"add-progress-sentence">,
): Decision => accepted({ type: "progress-sentence-added", sealed: { text: command.text } });

/** What the complainant writes is kept and answered, and moves no clock (design section 6 point 6). */
export const addMessage = (complaint: Complaint, ground: Ground, command: CommandOf<"add-message">): Decision =>
  accepted({ type: "message-received", sealed: { text: command.text } }, ...replyOwed(complaint, ground));

/** A reply is owed from the first unanswered message on: a second one does not start its clock anew. */
export const replyOwed = ({ file, phase }: Complaint, ground: Ground): readonly ComplaintEvent[] =>
  phase.status === "closed" || file.deadlines.some((entry) => entry.key === "message-reply" && isOpen(entry))
    ? []
    : [
        openDeadline(ground, {
          key: "message-reply",
          owner: file.owner,
          lasts: ground.policy.tasks.messageReply,
          grade: file.grade,
        }),
      ];

/** A notice that did not arrive is not kept: the next way to a complainant is a call, with owner and due time (OP-02). */
export const recordNoticeFailure = (
  { file, phase }: Complaint,
  ground: Ground,
  { noticeId, kind, reason }: CommandOf<"record-notice-failure">,
): Decision => {
  const owed = phase.status !== "closed" && (complainantNotices as readonly string[]).includes(kind);
  const called = file.deadlines.some((entry) => entry.key === "call" && isOpen(entry));
  const { owner, n, grade } = file;
  return accepted(
    { type: "notice-failed", noticeId, kind, reason },
    ...(owed && !called
      ? [openDeadline(ground, { key: "call", id: `call:${n + 1}`, owner, lasts: ground.policy.tasks.call, grade })]
      : []),
  );
};

/** An entry is superseded, never changed: both stay visible (OP-22). */
export const correct = (complaint: Complaint, _ground: Ground, command: CommandOf<"correct">): Decision =>
  command.n > complaint.file.n
    ? refused("unknown-entry", "n")
    : accepted({
        type: "entry-corrected",
        n: command.n,
        told: command.tellComplainant,
        sealed: { reason: command.reason, text: command.text },
      });

const givenWithTheEnd: readonly DeadlineKey[] = ["first-response", "answer", "finish", "handle", "closing"];

/** Ends every open deadline of a complaint that ends: what the end itself gives is kept, the rest is dropped. */
export const endAll = ({ file }: Complaint): readonly ComplaintEvent[] => [
  ...keep(file, ...givenWithTheEnd),
  ...drop(file, ...deadlineKeys.filter((key) => !givenWithTheEnd.includes(key))),
];
