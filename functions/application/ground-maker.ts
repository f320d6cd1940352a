import type { Ground } from "../domain/complaint/ground.ts";
import type { Instant } from "../domain/instant.ts";
import type { PolicyInForce } from "../domain/policy/policy.ts";
import type { StaffDirectory } from "../domain/staff/directory.ts";
import type { Policies } from "./policies.ts";

/** Keyed digests and one-time secrets, as the application needs them; made by an adapter. */
export interface Digests {
  readonly digest: (text: string) => string;
  /** 128 bits from a seed and a label, as text: the same two always give the same secret. */
  readonly derive: (seed: Uint8Array, label: string) => string;
  /** Search token of an address, a telephone or a serial number: equal for equal people, readable by nobody. */
  readonly searchToken: (kind: "email" | "phone" | "serial", value: string) => string;
}

interface Deps {
  readonly policies: Policies;
  readonly digests: Digests;
  /** A fresh random seed per request; what is derived from it travels sealed in the commit. */
  readonly seed: () => Uint8Array;
}

/** Puts together what a decision stands on. One seed per request: a decision repeated after a conflict keeps its secrets. */
export const createGroundMaker = ({ policies, digests, seed }: Deps) => ({
  forRequest: (actor: string, staff: StaffDirectory) => {
    let bytes: Uint8Array | undefined;
    return (now: Instant, policy: PolicyInForce, historyMinor = 0): Ground => ({
      now,
      policy: policy.policy,
      policyDigest: policy.digest,
      calendar: policies.calendar,
      staff,
      actor,
      secret: (label) => digests.derive((bytes ??= seed()), label),
      digest: digests.digest,
      historyMinor,
    });
  },
});

export type GroundMaker = ReturnType<typeof createGroundMaker>;
