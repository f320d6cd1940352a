import { evolve } from "../evolve.ts";
import { isOpen } from "../deadline-entry.ts";
import type { ComplaintEvent } from "../events.ts";
import type { Ground } from "../ground.ts";
import type { Complaint } from "../state.ts";
import { tells } from "../telling.ts";
import type { Status } from "../vocabulary.ts";
import { drop, openDeadline, openProgress } from "./deadlines.ts";

/** From the carried-out remedy on the complainant's own answer is awaited, and the survey has its own times (OP-19). */
const quiet: readonly Status[] = ["confirming", "return-visit", "closing", "closed"];

/**
 * Adds what keeps the complainant told to the events of any decision: after each message that tells about the state the
 * 48 hours start anew, and they never stop while the matter is ours (CM-02, OP-15). What the complainant sends moves
 * nothing.
 */
export const keepTelling = (
  complaint: Complaint,
  ground: Ground,
  events: readonly ComplaintEvent[],
): readonly ComplaintEvent[] => {
  if (events.length === 0) return events;
  const meta = { n: complaint.file.n + 1, at: ground.now, policy: complaint.file.policy, actor: ground.actor };
  const after = events.reduce<Complaint>((state, event) => evolve(state, event, meta), complaint);
  if (quiet.includes(after.phase.status)) return [...events, ...drop(after.file, "progress")];
  if (!events.some(tells)) return events;
  return [...events, openProgress(ground, after.file.owner), ...callFor(after, ground, events)];
};

/** Whoever is told by telephone is told by a person: the message becomes a call with owner and due time (OP-02). */
const callFor = (after: Complaint, ground: Ground, events: readonly ComplaintEvent[]): readonly ComplaintEvent[] => {
  const due = events.some((event) => tells(event) && event.type !== "contact-recorded");
  const open = after.file.deadlines.some((entry) => entry.key === "call" && isOpen(entry));
  if (after.file.way !== "call" || !due || open) return [];
  const { owner, n, grade } = after.file;
  return [openDeadline(ground, { key: "call", id: `call:${n}`, owner, lasts: ground.policy.tasks.call, grade })];
};
