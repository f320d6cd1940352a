import type { Loaded } from "../../application/complaint-log.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { StaffDirectory } from "../../domain/staff/directory.ts";
import type { DeskFrame } from "../../presentation/pages/parts/frame.ts";
import { timelineOf, type TimelineEntry } from "../../presentation/status/timeline.ts";
import type { Core } from "../wiring/core.ts";
import type { CommandScene } from "./commands/command-shape.ts";
import type { Present } from "./signed-in.ts";

/** A complaint with all that its page speaks of. */
export interface CaseScene extends Loaded, CommandScene {
  readonly present: Present;
  readonly policy: Policy;
  readonly staff: StaffDirectory;
  readonly frame: DeskFrame;
  readonly timeline: readonly TimelineEntry[];
  /** A person's name, the complainant's word for themselves, or the id of somebody long gone. */
  readonly nameOf: (id: string) => string;
}

export const caseScene = async (core: Core, loaded: Loaded, present: Present): Promise<CaseScene> => {
  const { policy } = await core.policies.byDigest(loaded.complaint.file.policy);
  const { staff, frame } = present;
  const { language, now } = frame;
  const customer = loaded.complaint.file.personal?.complainant.name;
  return {
    ...loaded,
    present,
    policy,
    staff,
    frame,
    language,
    now,
    timeline: timelineOf({ ...loaded, policy, staff, language }),
    nameOf: (id) =>
      id === "complainant" ? (customer ?? "—") : (staff.members.find((member) => member.id === id)?.name ?? id),
  };
};
