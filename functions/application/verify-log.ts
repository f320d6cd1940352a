import type { InspectedCommit, InspectedLog } from "./ports/history-source.ts";

/** What can be wrong with a stored history, each with a sentence for whoever has to look into it. */
export const wrongs = {
  missing: "it is missing, though later commits are there",
  "cut-off": "it is missing, though the head register has seen it",
  unreadable: "it is not a commit any more",
  foreign: "it was written for another log",
  misplaced: "it was written for another place of this log",
  changed: "its body is not the one the head register has seen",
  unlinked: "it does not follow the commit before it as that now is",
  "seal-broken": "its sealed part, or the body beside it, was changed",
  "key-broken": "the key of the log does not unwrap",
  "erased-unrecorded": "its personal part is gone, but the erasure register does not know the log",
  "heads-disagree": "the head register holds different hashes for it",
} as const;
export type Wrong = keyof typeof wrongs;

export interface Finding {
  readonly stream: string;
  readonly n: number;
  readonly wrong: Wrong;
}

export interface Head {
  readonly n: number;
  readonly hash: string;
}

/**
 * Checks one log against itself and against its heads (RC-14, SC-06): changed, removed, reordered, cut off, foreign. What
 * never reached the head register and was cut off at the very end leaves no trace; dispatch writes heads within moments.
 */
export const verifyLog = (log: InspectedLog, heads: readonly Head[], erasureRecorded: boolean): Finding[] => {
  const stored = new Map(log.commits.map((commit) => [commit.n, commit]));
  const seen = hashesByNumber(heads);
  const places = new Set([...stored.keys(), ...seen.keys()].filter(isCommitNumber));
  const lastStored = lastOf([...stored.keys()].filter(isCommitNumber));
  for (let n = 1; n < lastStored; n += 1) places.add(n);

  const wrongsAt = (n: number): Wrong[] => {
    const hashes = seen.get(n) ?? new Set();
    const commit = stored.get(n);
    const disagree: Wrong[] = hashes.size > 1 ? ["heads-disagree"] : [];
    if (commit === undefined) return [...disagree, n > lastStored ? "cut-off" : "missing"];
    const changed: Wrong[] = hashes.size > 0 && !hashes.has(commit.hash) ? ["changed"] : [];
    return [...disagree, ...changed, ...wrongsOfCommit(log.stream, commit, stored.get(n - 1))];
  };

  const inOrder = [...places].sort((a, b) => a - b);
  const found = inOrder.flatMap((n) => wrongsAt(n).map((wrong): Finding => ({ stream: log.stream, n, wrong })));
  const strays = log.commits.filter(({ n }) => !isCommitNumber(n));
  return [
    ...keyFindings(log, erasureRecorded),
    ...found,
    ...strays.map(({ n }): Finding => ({ stream: log.stream, n, wrong: "unreadable" })),
  ];
};

const hashesByNumber = (heads: readonly Head[]): Map<number, Set<string>> => {
  const seen = new Map<number, Set<string>>();
  for (const { n, hash } of heads) seen.set(n, (seen.get(n) ?? new Set()).add(hash));
  return seen;
};

const isCommitNumber = (n: number): boolean => Number.isInteger(n) && n > 0;

const lastOf = (numbers: readonly number[]): number => numbers.reduce((last, n) => Math.max(last, n), 0);

const keyFindings = (log: InspectedLog, erasureRecorded: boolean): Finding[] => {
  const found = (wrong: Wrong) => [{ stream: log.stream, n: 1, wrong }];
  if (log.key === "broken") return found("key-broken");
  return log.key === "erased" && log.commits.length > 0 && !erasureRecorded ? found("erased-unrecorded") : [];
};

const wrongsOfCommit = (stream: string, commit: InspectedCommit, before: InspectedCommit | undefined): Wrong[] => {
  const { claim } = commit;
  if (claim === undefined) return ["unreadable"];
  if (claim.stream !== stream) return ["foreign"];
  if (claim.n !== commit.n) return ["misplaced"];
  const follows = commit.n === 1 ? claim.previous === null : before === undefined || claim.previous === before.hash;
  return [...(follows ? [] : ["unlinked" as const]), ...(commit.seal === "broken" ? ["seal-broken" as const] : [])];
};
