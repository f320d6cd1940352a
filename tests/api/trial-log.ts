import { encodeBody, hashBody } from "../../functions/adapters/seal/commit-body.ts";
import type { Commit, CommitLog, StreamId } from "../../functions/application/ports/commit-log.ts";

/** A log over another one: what is written stays here and can be thrown away, so that each try begins the same. */
export const createTrialLog = (base: CommitLog) => {
  const written = new Map<StreamId, Commit[]>();
  const log: CommitLog = {
    ...base,
    read: async (stream, after = 0) => [...(await base.read(stream)), ...(written.get(stream) ?? [])].slice(after),
    append: async (commit) => {
      const stored = { ...commit, hash: hashBody(encodeBody(commit, null)) };
      // As JSON carries it, which is what a reader will find.
      const found = JSON.parse(JSON.stringify(stored)) as Commit;
      if (commit.n <= (await log.read(commit.stream)).length) return { kind: "taken" };
      written.set(commit.stream, [...(written.get(commit.stream) ?? []), found]);
      return { kind: "appended", commit: found };
    },
  };
  return {
    log,
    streams: (): string[] => [...written.keys()],
    reset: () => {
      written.clear();
    },
  };
};
