import { Policy, type PolicyInForce } from "../domain/policy/policy.ts";
import type { Calendar } from "../domain/time/calendar.ts";
import { PolicyMissing } from "./faults.ts";
import type { PolicyStore } from "./ports/views.ts";

/** The policy and calendar a function was deployed with. */
export interface PolicyInUse extends PolicyInForce {
  readonly json: string;
  readonly calendar: Calendar;
}

export interface Policies {
  /** The policy for new complaints, stored under its digest before its first use (RC-19). */
  current(): Promise<PolicyInForce>;
  /** The policy a complaint came in with. Throws PolicyMissing when nobody stored it. */
  byDigest(digest: string): Promise<PolicyInForce>;
  /** New deadlines use the newest calendar (OP-01). */
  readonly calendar: Calendar;
}

export const createPolicies = ({ inUse, store }: { inUse: PolicyInUse; store: PolicyStore }): Policies => {
  const known = new Map<string, PolicyInForce>([[inUse.digest, inUse]]);
  let stored: Promise<void> | undefined;
  return {
    calendar: inUse.calendar,
    current: async () => {
      stored ??= store.put(inUse.digest, inUse.json).catch((fault: unknown) => {
        stored = undefined;
        throw fault;
      });
      await stored;
      return inUse;
    },
    byDigest: async (digest) => {
      const found = known.get(digest);
      if (found !== undefined) return found;
      const text = await store.find(digest);
      if (text === undefined) throw new PolicyMissing(digest);
      const loaded = { digest, policy: Policy.parse(JSON.parse(text)) };
      known.set(digest, loaded);
      return loaded;
    },
  };
};
