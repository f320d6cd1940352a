import * as z from "zod";
import { StaffMember, type StaffDirectory } from "../domain/staff/directory.ts";
import type { Instant } from "../domain/instant.ts";
import type { Write } from "./aggregate.ts";
import type { WallClock } from "./ports/clock.ts";
import type { Commit, CommitLog } from "./ports/commit-log.ts";
import { staffStream } from "./streams.ts";

const StaffEvent = z.object({
  type: z.literal("staff-member-saved"),
  id: z.string(),
  sealed: StaffMember.nullable(),
});

interface Folded extends StaffDirectory {
  /** The last commit folded. */
  readonly n: number;
}
const nobody: Folded = { n: 0, members: [] };

const foldStaff = (commits: readonly Commit[], before = nobody): Folded => {
  const members = new Map(before.members.map((member) => [member.id, member]));
  for (const event of commits.flatMap((commit) => commit.events.map((entry) => StaffEvent.parse(entry))))
    if (event.sealed === null) members.delete(event.id);
    else members.set(event.id, event.sealed);
  return { n: commits.at(-1)?.n ?? before.n, members: [...members.values()] };
};

export interface StaffLog {
  /** Everybody, consistent: a right lost a moment ago is lost (design section 6 point 4). */
  directory(): Promise<StaffDirectory>;
  /**
   * Everybody, as of some seconds ago: enough to deal out a new complaint, never to grant a right. Whoever left meanwhile
   * is looked after as if they had left a moment later (OP-11).
   */
  recent(): Promise<StaffDirectory>;
  /** Adds or changes somebody; the same content again changes nothing. */
  save(member: StaffMember, actor: string, commandId: string): Promise<void>;
}

/** How old the directory may be that a new complaint is dealt out by. */
const recentMillis = 10_000;

/**
 * The staff directory: a shared log of its own (OP-11). What was folded before is remembered, since commits never change;
 * each question still reads consistently what came after.
 */
export const createStaffLog = (deps: {
  log: CommitLog;
  write: Write;
  now: () => Instant;
  wall: WallClock;
  policy: string;
}): StaffLog => {
  let known = nobody;
  let readAt = -Infinity;
  const directory = async (): Promise<StaffDirectory> => {
    const from = known;
    const asked = deps.wall.now();
    const folded = foldStaff(await deps.log.read(staffStream, from.n), from);
    if (folded.n >= known.n) {
      known = folded;
      readAt = asked;
    }
    return folded;
  };
  const recent = (): Promise<StaffDirectory> =>
    deps.wall.now() - readAt < recentMillis ? Promise.resolve(known) : directory();
  const save: StaffLog["save"] = async (member, actor, commandId) => {
    const sealed = StaffMember.parse(member);
    await deps.write<never>({
      stream: staffStream,
      commandId,
      actor,
      policy: () => deps.policy,
      now: deps.now,
      decide: (commits) => {
        const present = foldStaff(commits).members.find((entry) => entry.id === sealed.id);
        return JSON.stringify(present) === JSON.stringify(sealed)
          ? { events: [] }
          : { events: [{ type: "staff-member-saved", id: sealed.id, sealed }] };
      },
    });
    // Who was saved here is known here at once.
    readAt = -Infinity;
  };
  return { directory, recent, save };
};
