import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import type { Ground } from "../../../functions/domain/complaint/ground.ts";
import { parseInstant, type Instant } from "../../../functions/domain/instant.ts";
import { StaffMember } from "../../../functions/domain/staff/directory.ts";
import { packPolicy } from "../../../policy/pack-policy.ts";

const pack = packPolicy();
const exampleStaff = new URL("../../../policy/staff.example.yaml", import.meta.url);

/** The policy as it ships, and the staff whose role is their id. */
export const policy = pack.policy;
export const staff = z.array(StaffMember).parse(parse(readFileSync(exampleStaff, "utf8")));

/** A moment as the wall clock in Shanghai shows it: "2026-11-20 17:30" is a Friday afternoon. */
export const at = (wall: string): Instant =>
  parseInstant(`${wall.replace(" ", "T")}${wall.length === 16 ? ":00" : ""}+08:00`);

/** The same the other way round, for results that people read. */
export const wall = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** What surrounds a complaint, as far as a test cares. */
export interface World {
  readonly policy: Ground["policy"];
  readonly members: readonly StaffMember[];
  readonly historyMinor: number;
}
export const usualWorld: World = { policy, members: staff, historyMinor: 0 };

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export const groundOf = (world: World, now: Instant, actor: string): Ground => ({
  now,
  policy: world.policy,
  policyDigest: pack.digest,
  calendar: pack.calendar,
  staff: { members: world.members },
  actor,
  secret: (label) => `secret of ${label}`,
  digest,
  historyMinor: world.historyMinor,
});

/** The example staff with one member changed: absent, gone, with other roles. */
export const staffWith = (id: string, change: Partial<StaffMember>): readonly StaffMember[] =>
  staff.map((member) => (member.id === id ? { ...member, ...change } : member));
