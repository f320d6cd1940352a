import type { Deadline } from "./because.ts";

/**
 * A promise already given, worked out again with newer calendar data: it may move earlier, never later (OP-01). The
 * answer keeps the explanation that belongs to its moment; the given one where nothing changed.
 */
export const revise = (given: Deadline, recomputed: Deadline): Deadline =>
  recomputed.at < given.at ? recomputed : given;
