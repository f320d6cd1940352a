import * as z from "zod";
import { Instant } from "../instant.ts";
import { Because } from "../time/because.ts";
import { deadlineKeys } from "./vocabulary.ts";

/** Whose duty it is: a member of staff by id, the complainant, or the system itself. Never nobody (OP-06). */
export const Owner = z.string().min(1);

/** A deadline as it is opened: what is owed, by whom, until when, and why then (OP-01, OP-06). */
export const OpenedDeadline = z.object({
  /** The key alone, or `<key>:<what>` where several of a key run at once (deliveries, calls). */
  id: z.string().min(1),
  key: z.enum(deadlineKeys),
  owner: Owner,
  startedAt: Instant,
  dueBy: Instant,
  warnBy: Instant.optional(),
  because: Because,
});
export type OpenedDeadline = z.infer<typeof OpenedDeadline>;

/** A deadline in the life of a complaint. `firstDueBy` is the promise first given, `dueBy` the one in force (OP-13). */
export interface Deadline extends OpenedDeadline {
  readonly firstDueBy: Instant;
  readonly state: "open" | "kept" | "kept-late" | "dropped";
  readonly endedAt?: Instant;
  readonly warned: boolean;
  /** Escalation levels reached so far. */
  readonly level: number;
  /** Who heard of it last, and when. */
  readonly escalatedTo?: string;
  readonly escalatedAt?: Instant;
  /** When the complainant was last given another date. */
  readonly movedAt?: Instant;
  /** When the next level is due; absent when the chain is at its end or the deadline has not passed. */
  readonly escalateBy?: Instant;
}

export const isOpen = (deadline: Deadline): boolean => deadline.state === "open";

/** The next moment at which something about this deadline is due, or undefined when nothing is left to happen. */
export const nextMoment = (deadline: Deadline): Instant | undefined => {
  if (!isOpen(deadline)) return undefined;
  if (deadline.level > 0) return deadline.escalateBy;
  return deadline.warned ? deadline.dueBy : (deadline.warnBy ?? deadline.dueBy);
};
