import type { Commit, NewCommit, StreamId } from "../../functions/application/ports/commit-log.ts";
import { instantOf, plusMillis } from "../../functions/domain/instant.ts";

export const start = instantOf(Date.UTC(2026, 10, 21, 2, 12));

let streams = 0;
/** A stream nobody else uses. */
export const newStream = (): StreamId => `COMPLAINT#TEST${(streams += 1)}` as StreamId;

/** A commit that follows `previous` (or begins the log), a minute later. */
export const commitAfter = (stream: StreamId, previous: Commit | null, over: Partial<NewCommit> = {}): NewCommit => {
  const n = (previous?.n ?? 0) + 1;
  return {
    stream,
    n,
    commandId: `command-${n}`,
    actor: "system",
    at: plusMillis(previous?.at ?? start, 60_000),
    policy: "policy-digest",
    previous: previous?.hash ?? null,
    events: [
      { type: "message-received", sealed: { text: `the screen is dark (${n})` } },
      { type: "owner-changed", to: "specialist" } as NewCommit["events"][number],
    ],
    ...over,
  };
};

/** Appends `count` commits to a log and answers them. */
export const grow = async (
  log: { append(commit: NewCommit): Promise<{ kind: string; commit?: Commit }> },
  stream: StreamId,
  count: number,
  over: Partial<NewCommit> = {},
): Promise<Commit[]> => {
  const commits: Commit[] = [];
  for (let k = 0; k < count; k += 1) {
    const answer = await log.append(commitAfter(stream, commits.at(-1) ?? null, over));
    if (answer.commit === undefined) throw new Error(`commit ${k + 1} was ${answer.kind}`);
    commits.push(answer.commit);
  }
  return commits;
};
