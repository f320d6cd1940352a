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

const foldStaff = (commits: readonly Commit[]): StaffDirectory => {
  const members = new Map<string, StaffMember>();
  for (const event of commits.flatMap((commit) => commit.events.map((entry) => StaffEvent.parse(entry))))
    if (event.sealed === null) members.delete(event.id);
    else members.set(event.id, event.sealed);
  return { members: [...members.values()] };
};

export interface StaffLog {
  /** Everybody, consistent: a right lost a moment ago is lost (design section 6 point 4). */
  directory(): Promise<StaffDirectory>;
  /** Adds or changes somebody; the same content again changes nothing. */
  save(member: StaffMember, actor: string, commandId: string): Promise<void>;
}

/** The staff directory: a shared log of its own (OP-11). */
export const createStaffLog = (deps: {
  log: CommitLog;
  write: Write;
  now: () => Instant;
  policy: string;
}): StaffLog => ({
  directory: async () => foldStaff(await deps.log.read(staffStream)),
  save: async (member, actor, commandId) => {
    const sealed = StaffMember.parse(member);
    await deps.write<never>({
      stream: staffStream,
      commandId,
      actor,
      policy: () => deps.policy,
      now: deps.now,
      decide: (commits) => {
        const known = foldStaff(commits).members.find((entry) => entry.id === sealed.id);
        return JSON.stringify(known) === JSON.stringify(sealed)
          ? { events: [] }
          : { events: [{ type: "staff-member-saved", id: sealed.id, sealed }] };
      },
    });
  },
});
