import { accepted, refused, type Decision } from "../decision.ts";
import type { CommandOf } from "../commands.ts";
import type { ComplaintEvent } from "../events.ts";
import { actingStaff, type Ground } from "../ground.ts";
import type { Complaint } from "../state.ts";
import { memberOf } from "../../staff/directory.ts";
import { drop, keep, openDeadline } from "./deadlines.ts";

const started = (complaint: Complaint): readonly ComplaintEvent[] =>
  complaint.phase.status === "received" ? [{ type: "verification-started" }] : [];

const owned = (complaint: Complaint, by: string | undefined): readonly ComplaintEvent[] =>
  by === undefined || by === complaint.file.owner ? [] : [{ type: "owner-assigned", owner: by }];

/** Somebody takes the complaint by name and starts to check it (TR-24, OP-11). */
export const takeComplaint = (complaint: Complaint, ground: Ground): Decision =>
  accepted(...owned(complaint, actingStaff(ground)), ...started(complaint));

/** A supervisor names the owner (TR-24). */
export const assignOwner = (_complaint: Complaint, ground: Ground, command: CommandOf<"assign-owner">): Decision =>
  memberOf(ground.staff, command.owner) === undefined
    ? refused("unknown-staff", "owner")
    : accepted({ type: "owner-assigned", owner: command.owner });

/**
 * An attempt to reach the complainant with its time and result (RC-11, OP-02). A reached call is a first response and, if
 * it told about the state, counts as a progress message; the task that asked for the call is kept by it.
 */
export const recordContact = (complaint: Complaint, ground: Ground, command: CommandOf<"record-contact">): Decision => {
  if (command.at > ground.now) return refused("date-in-the-future", "at");
  const { type: _, summary, callId, callMeAt, ...facts } = command;
  const call = complaint.file.deadlines.find((entry) => entry.id === callId && entry.state === "open");
  if (callId !== undefined && call === undefined) return refused("unknown-call", "callId");
  const reached = command.result === "reached";
  return accepted(
    {
      type: "contact-recorded",
      ...facts,
      ...(callId === undefined ? {} : { callId }),
      ...(callMeAt === undefined ? {} : { callMeAt }),
      sealed: { summary },
    },
    ...started(complaint),
    ...(reached && call !== undefined ? [{ type: "deadline-kept" as const, id: call.id }] : []),
    ...(reached ? keep(complaint.file, "first-response", "message-reply") : []),
  );
};

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
export const addMessage = (complaint: Complaint, ground: Ground, command: CommandOf<"add-message">): Decision => {
  const owed = complaint.file.deadlines.some((entry) => entry.key === "message-reply" && entry.state === "open");
  const reply =
    owed || complaint.phase.status === "closed"
      ? []
      : [
          openDeadline(ground, {
            key: "message-reply",
            owner: complaint.file.owner,
            lasts: ground.policy.tasks.messageReply,
          }),
        ];
  return accepted({ type: "message-received", sealed: { text: command.text } }, ...reply);
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

/** Ends every open deadline of a complaint that ends, the answer and the first response as kept. */
export const endAll = (complaint: Complaint): readonly ComplaintEvent[] => {
  const kept = keep(complaint.file, "first-response", "answer", "finish", "handle", "closing");
  const done = new Set(kept.map((event) => ("id" in event ? event.id : "")));
  const rest = complaint.file.deadlines.filter((entry) => entry.state === "open" && !done.has(entry.id));
  return [...kept, ...drop(complaint.file, ...rest.map((entry) => entry.key))];
};
