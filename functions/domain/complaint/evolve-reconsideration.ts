import type { Instant } from "../instant.ts";
import type { EventOf } from "./events.ts";
import { handedOver, withHandler } from "./hands.ts";
import type { CaseFile } from "./state.ts";

/** Whoever looks again owns the complaint until they have decided: its clocks, its messages, its progress notices (OP-29). */
export const reconsidering = (
  file: CaseFile,
  { reviewer, sealed }: EventOf<"reconsideration-requested">,
  at: Instant,
): Partial<CaseFile> => ({
  owner: reviewer,
  handlers: withHandler(file, reviewer),
  silentProgress: 0,
  reconsideration: { askedAt: at, reason: sealed?.reason ?? null, reviewer, formerOwner: file.owner },
});

/** Whoever decided it hands it back; upheld, it is another round for those whose complaint it was (OP-29). */
export const reconsidered = (
  file: CaseFile,
  { by, upheld, sealed: words }: EventOf<"reconsideration-decided">,
  at: Instant,
): Partial<CaseFile> => {
  const { reconsideration } = file;
  if (reconsideration === undefined) return {};
  return {
    owner: reconsideration.formerOwner,
    deadlines: handedOver(file, reconsideration.formerOwner),
    handlers: withHandler(file, by),
    round: upheld ? file.round + 1 : file.round,
    reconsideration: { ...reconsideration, decision: { at, by, upheld, words } },
  };
};
