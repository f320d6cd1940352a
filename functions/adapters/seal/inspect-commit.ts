import * as z from "zod";
import type { InspectedCommit, SealState } from "../../application/ports/history-source.ts";
import { hashBody } from "./commit-body.ts";
import type { LogKey } from "./log-key.ts";
import { macOfSealed, openSealed, type StoredCommit } from "./sealed-commit.ts";

/** What every version of a body says of itself, and always will. */
const Claim = z.object({
  stream: z.string(),
  n: z.int(),
  previous: z.string().nullable(),
  sealMac: z.string().nullable(),
});

/** Looks at a stored commit without trusting any of it. Without a key the sealed part stays "closed" or "unchecked". */
export const inspectCommit = (stored: StoredCommit, key: LogKey | "closed" | "unchecked"): InspectedCommit => {
  const claim = claimOf(stored.body);
  const seal = typeof key === "string" ? key : sealState(stored, claim?.sealMac, key);
  return { n: stored.n, hash: hashBody(stored.body), claim, seal };
};

const claimOf = (body: string): z.infer<typeof Claim> | undefined => {
  try {
    return Claim.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

const sealState = (stored: StoredCommit, sealMac: string | null | undefined, key: LogKey): SealState => {
  if (stored.sealed === undefined || sealMac === undefined) return "broken";
  try {
    return macOfSealed(key, openSealed(stored, stored.sealed, key)) === sealMac ? "intact" : "broken";
  } catch {
    return "broken";
  }
};
