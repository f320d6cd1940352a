import type { Instant } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";
import type { StaffDirectory } from "../staff/directory.ts";
import type { Calendar } from "../time/calendar.ts";

/**
 * Everything a decision stands on beside the complaint and the command. Time, people, secrets and digests are arguments,
 * so `decide` stays pure: the same ground gives the same events for ever.
 */
export interface Ground {
  readonly now: Instant;
  readonly policy: Policy;
  readonly policyDigest: string;
  readonly calendar: Calendar;
  readonly staff: StaffDirectory;
  /** `system`, `complainant`, `staff:<id>` or `link:<staff id>`. */
  readonly actor: string;
  /** A one-time secret, made before the decision from a random seed; the same label gives the same secret. */
  readonly secret: (label: string) => string;
  readonly digest: (text: string) => string;
  /** Special lines of the same person or serial number on other complaints, in minor units (OP-04). */
  readonly historyMinor: number;
}

/** The employee behind the actor, or undefined for the system and the complainant. */
export const actingStaff = (ground: Pick<Ground, "actor">): string | undefined => {
  const [kind, id] = ground.actor.split(":");
  return kind === "staff" || kind === "link" ? id : undefined;
};
