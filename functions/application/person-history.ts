import * as z from "zod";
import { plusMillis, type Instant } from "../domain/instant.ts";
import type { Write } from "./aggregate.ts";
import type { Commit } from "./ports/commit-log.ts";
import { historyStream } from "./streams.ts";

const SpecialNoted = z.object({ type: z.literal("special-noted"), number: z.string(), minor: z.number().int() });

interface Noted {
  readonly number: string;
  readonly minor: number;
  readonly at: Instant;
}

const foldHistory = (commits: readonly Commit[]): readonly Noted[] => {
  const latest = new Map<string, Noted>();
  for (const commit of commits)
    for (const entry of commit.events) {
      const { number, minor } = SpecialNoted.parse(entry);
      latest.set(number, { number, minor, at: commit.at });
    }
  return [...latest.values()];
};

const dayMillis = 24 * 3_600_000;

/**
 * Special money of one person or serial number over all their complaints (OP-04: 99 + 99 goes to the supervisor). One log
 * per search token; a complaint's latest sum replaces its earlier ones. A proposal notes its sum *before* it is decided, so
 * of two at once the second is sure to see the first.
 */
export const createPersonHistory = (deps: { write: Write; now: () => Instant; policy: string }) => {
  const note = async (token: string, number: string, minor: number, commandId: string): Promise<readonly Noted[]> => {
    const written = await deps.write<never>({
      stream: historyStream(token),
      // The same sum again changes nothing, so each time is a command of its own: after a refusal it may be noted anew.
      commandId: `${commandId}#${minor}@${deps.now()}`,
      actor: "system",
      policy: () => deps.policy,
      now: deps.now,
      decide: (commits) =>
        (foldHistory(commits).find((entry) => entry.number === number)?.minor ?? 0) === minor
          ? { events: [] }
          : { events: [{ type: "special-noted", number, minor }] },
    });
    return foldHistory(written.commits);
  };
  return {
    /** Notes this complaint's sum under every token and answers what other complaints of the window add up to. */
    note: async (
      tokens: readonly string[],
      entry: { number: string; minor: number; commandId: string; windowDays: number },
    ): Promise<number> => {
      const since = plusMillis(deps.now(), -entry.windowDays * dayMillis);
      const others = new Map<string, number>();
      for (const token of tokens)
        for (const noted of await note(token, entry.number, entry.minor, entry.commandId))
          if (noted.number !== entry.number && noted.at >= since) others.set(noted.number, noted.minor);
      return [...others.values()].reduce((sum, minor) => sum + minor, 0);
    },
  };
};

export type PersonHistory = ReturnType<typeof createPersonHistory>;
