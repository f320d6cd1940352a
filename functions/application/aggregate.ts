import { later, type Instant } from "../domain/instant.ts";
import { Contended } from "./faults.ts";
import type { Commit, CommitLog, LoggedEvent, StreamId } from "./ports/commit-log.ts";

/** How often a command is decided anew when another commit was faster; then the caller hears 503. */
const conflictTries = 6;

export interface Pause {
  /** Waits a little, longer with each try, with jitter; on wall time. */
  (attempt: number): Promise<void>;
}

export type Verdict<R> = { readonly events: readonly LoggedEvent[] } | { readonly refused: R };

export type Written<R> =
  | { readonly kind: "done"; readonly commits: readonly Commit[]; readonly commit: Commit; readonly repeated: boolean }
  | { readonly kind: "nothing"; readonly commits: readonly Commit[] }
  | { readonly kind: "refused"; readonly reason: R; readonly commits: readonly Commit[] };

export interface WriteRequest<R> {
  readonly stream: StreamId;
  readonly commandId: string;
  readonly actor: string;
  readonly policy: (commits: readonly Commit[]) => string;
  readonly now: () => Instant;
  /** There is most likely no such log yet: the first try reads nothing, and the put's own condition tells if there is one. */
  readonly isNew?: boolean;
  readonly decide: (commits: readonly Commit[], now: Instant) => Promise<Verdict<R>> | Verdict<R>;
}

/**
 * One command, one commit, one write, on any log (design section 2: Commits). A command that the log holds already gets its
 * recorded outcome; a commit that somebody else wrote first is folded, and the command decided again.
 */
export const createWriter =
  ({ log, pause }: { log: CommitLog; pause: Pause }) =>
  async <R>(request: WriteRequest<R>): Promise<Written<R>> => {
    for (let attempt = 0; attempt < conflictTries; attempt++) {
      if (attempt > (request.isNew === true ? 1 : 0)) await pause(attempt);
      const commits = request.isNew === true && attempt === 0 ? [] : await log.read(request.stream);
      const mine = commits.find((commit) => commit.commandId === request.commandId);
      if (mine !== undefined) return { kind: "done", commits, commit: mine, repeated: true };
      const last = commits.at(-1);
      const clock = request.now();
      const at = last === undefined ? clock : later(clock, last.at);
      const verdict = await request.decide(commits, at);
      if ("refused" in verdict) return { kind: "refused", reason: verdict.refused, commits };
      if (verdict.events.length === 0) return { kind: "nothing", commits };
      const put = await log.append({
        stream: request.stream,
        n: commits.length + 1,
        commandId: request.commandId,
        actor: request.actor,
        at,
        policy: request.policy(commits),
        events: verdict.events,
        previous: last?.hash ?? null,
      });
      if (put.kind === "appended")
        return { kind: "done", commits: [...commits, put.commit], commit: put.commit, repeated: false };
    }
    throw new Contended(request.stream);
  };

export type Write = ReturnType<typeof createWriter>;
