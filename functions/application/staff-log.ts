import * as z from "zod";
import { StaffMember, type StaffDirectory } from "../domain/staff/directory.ts";
import type { Instant } from "../domain/instant.ts";
import type { Write } from "./aggregate.ts";
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
  /** Adds or changes somebody; the same content again changes nothing. */
  save(member: StaffMember, actor: string, commandId: string): Promise<void>;
}

/**
 * The staff directory: a shared log of its own (OP-11). What was folded before is remembered, since commits never change;
 * each question still reads consistently what came after.
 */
export const createStaffLog = (deps: {
  log: CommitLog;
  write: Write;
  now: () => Instant;
  policy: string;
}): StaffLog => {
  let known = nobody;
  const directory = async (): Promise<StaffDirectory> => {
    const from = known;
    const folded = foldStaff(await deps.log.read(staffStream, from.n), from);
    if (folded.n > known.n) known = folded;
    return folded;
  };
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
  };
  return { directory, save };
};
