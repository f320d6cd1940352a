import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { StaffMember } from "../../functions/domain/staff/directory.ts";
import type { Core } from "../../functions/handlers/wiring/core.ts";

export const exampleStaff = join(import.meta.dirname, "../../policy/staff.example.yaml");

/** Puts the staff of a YAML file into the directory; whoever is there already stays as they are. */
export const seedStaff = async (core: Core, file = exampleStaff): Promise<void> => {
  const known = new Set((await core.staff.directory()).members.map((member) => member.id));
  const members = z.array(StaffMember).parse(parse(readFileSync(file, "utf8")));
  for (const member of members) if (!known.has(member.id)) await core.staff.save(member, "system", `seed#${member.id}`);
};
