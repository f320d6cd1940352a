import type { Instant } from "../instant.ts";
import type { Deadline } from "./deadline-entry.ts";
import type { ComplaintEvent, EventOf } from "./events.ts";

export type DeadlineEvent = Extract<ComplaintEvent, { type: `deadline-${string}` }>;

const changed = (deadlines: readonly Deadline[], id: string, change: (deadline: Deadline) => Deadline) =>
  deadlines.map((deadline) => (deadline.id === id && deadline.state === "open" ? change(deadline) : deadline));

const ended = (deadline: Deadline, at: Instant, state: "kept" | "dropped"): Deadline => ({
  ...deadline,
  state: state === "kept" && at > deadline.firstDueBy ? "kept-late" : state,
  endedAt: at,
});

/** The first date stays beside the one in force, so that both can be reported (OP-13). */
const moved = (deadline: Deadline, event: EventOf<"deadline-moved">, at: Instant): Deadline => {
  const { warnBy: _, ...rest } = deadline;
  const next = { ...rest, dueBy: event.dueBy, because: event.because, movedAt: at };
  return event.warnBy === undefined ? next : { ...next, warnBy: event.warnBy };
};

const missed = (deadline: Deadline, event: EventOf<"deadline-missed">, at: Instant): Deadline => {
  const { escalateBy: _, ...rest } = deadline;
  const next = { ...rest, level: event.level, escalatedTo: event.to, escalatedAt: at, warned: true };
  return event.nextBy === undefined ? next : { ...next, escalateBy: event.nextBy };
};

/** Folds one deadline event into the list; a deadline opened anew under its old id takes the old one's place. */
export const evolveDeadlines = (
  deadlines: readonly Deadline[],
  event: DeadlineEvent,
  at: Instant,
): readonly Deadline[] => {
  switch (event.type) {
    case "deadline-opened": {
      const fresh: Deadline = {
        ...event.deadline,
        firstDueBy: event.deadline.dueBy,
        state: "open",
        warned: false,
        level: 0,
      };
      return [...deadlines.filter((deadline) => deadline.id !== event.deadline.id), fresh];
    }
    case "deadline-kept":
      return changed(deadlines, event.id, (deadline) => ended(deadline, at, "kept"));
    case "deadline-dropped":
      return changed(deadlines, event.id, (deadline) => ended(deadline, at, "dropped"));
    case "deadline-warned":
      return changed(deadlines, event.id, (deadline) => ({ ...deadline, warned: true }));
    case "deadline-missed":
      return changed(deadlines, event.id, (deadline) => missed(deadline, event, at));
    case "deadline-moved":
      return changed(deadlines, event.id, (deadline) => moved(deadline, event, at));
  }
};
