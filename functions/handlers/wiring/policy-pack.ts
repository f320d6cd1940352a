import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { PolicyInUse } from "../../application/policies.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { Calendar } from "../../domain/time/calendar.ts";

const Pack = z.object({ digest: z.string(), json: z.string(), calendar: Calendar, notices: z.unknown() });

export interface PackedPolicy extends PolicyInUse {
  /** The notice texts, not yet parsed: only what sends notices reads them. */
  readonly notices: unknown;
}

/** Reads the compiled policy that lies beside the bundle. Throws when it is not there or not one of ours. */
export const readPolicyPack = (folder: string): PackedPolicy => {
  const pack = Pack.parse(JSON.parse(readFileSync(join(folder, "policy.json"), "utf8")));
  return { ...pack, policy: Policy.parse(JSON.parse(pack.json)) };
};
