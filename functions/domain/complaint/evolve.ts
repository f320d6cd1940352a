import type { Instant } from "../instant.ts";
import { evolveFile, openFile } from "./evolve-file.ts";
import { evolvePhase } from "./evolve-phase.ts";
import type { ComplaintEvent } from "./events.ts";
import { actingStaff } from "./ground.ts";
import type { Complaint } from "./state.ts";

/** What a fold needs to know of a commit. */
export interface FoldableCommit {
  readonly n: number;
  readonly at: Instant;
  readonly policy: string;
  readonly actor: string;
  readonly events: readonly ComplaintEvent[];
}

/** Folds one event. The first event of a complaint is its filing; anything else before it is a broken log. */
export const evolve = (
  complaint: Complaint | undefined,
  event: ComplaintEvent,
  commit: Pick<FoldableCommit, "n" | "at" | "policy" | "actor">,
): Complaint => {
  if (complaint === undefined) {
    if (event.type !== "complaint-filed") throw new Error(`a complaint begins with its filing, not with ${event.type}`);
    return { file: openFile(event, commit.at, commit.policy), phase: { status: "received" } };
  }
  const by = actingStaff(commit);
  const { tookPart } = complaint.file;
  const times = commit.n > complaint.file.n ? [...complaint.file.times, commit.at] : complaint.file.times;
  return {
    file: {
      ...evolveFile(complaint.file, event, commit.at),
      n: commit.n,
      updatedAt: commit.at,
      times,
      tookPart: by === undefined || tookPart.includes(by) ? tookPart : [...tookPart, by],
    },
    phase: evolvePhase(complaint.phase, complaint.file, event, commit.at),
  };
};

/** The state of a complaint is the fold of its commits; undefined when there is none. */
export const fold = (commits: readonly FoldableCommit[]): Complaint | undefined =>
  commits.reduce<Complaint | undefined>(
    (state, commit) => commit.events.reduce<Complaint | undefined>((s, event) => evolve(s, event, commit), state),
    undefined,
  );
