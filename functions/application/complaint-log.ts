import { ComplaintEvent } from "../domain/complaint/events.ts";
import { fold, type FoldableCommit } from "../domain/complaint/evolve.ts";
import type { Complaint } from "../domain/complaint/state.ts";
import type { Commit, CommitLog } from "./ports/commit-log.ts";
import { complaintStream } from "./streams.ts";

/** A commit of a complaint with its events read through their schemas: a stored item is a border too. */
export interface ComplaintCommit extends FoldableCommit {
  readonly commandId: string;
  readonly actor: string;
  readonly hash: string;
}

export const readCommit = (commit: Commit): ComplaintCommit => ({
  n: commit.n,
  at: commit.at,
  policy: commit.policy,
  commandId: commit.commandId,
  actor: commit.actor,
  hash: commit.hash,
  events: commit.events.map((event) => ComplaintEvent.parse(event)),
});

/** A complaint with the commits it is the fold of. */
export interface Loaded {
  readonly complaint: Complaint;
  readonly commits: readonly ComplaintCommit[];
}

/** Folds raw commits; undefined when there are none. */
export const foldCommits = (raw: readonly Commit[]): Loaded | undefined => {
  const commits = raw.map(readCommit);
  const complaint = fold(commits);
  return complaint === undefined ? undefined : { complaint, commits };
};

/** The complaint as it was right after commit n: what a notice of that commit is written from. */
export const asOf = (commits: readonly ComplaintCommit[], n: number): Complaint | undefined =>
  fold(commits.filter((commit) => commit.n <= n));

/** Reads a complaint consistently; undefined when there is none under the number. */
export const loadComplaint = async (log: CommitLog, number: string): Promise<Loaded | undefined> =>
  foldCommits(await log.read(complaintStream(number)));
