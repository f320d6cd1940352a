import { createAccessCodes } from "../../adapters/crypto/access-codes.ts";
import { idempotencyDigest } from "../../adapters/crypto/idempotency-digest.ts";
import { createKeyedDigests } from "../../adapters/crypto/keyed-digests.ts";
import { createNumberMaker } from "../../adapters/crypto/number-maker.ts";
import { createSignedLinks } from "../../adapters/crypto/signed-link.ts";
import { createWriter, type Pause } from "../../application/aggregate.ts";
import { createExecuteCommand } from "../../application/execute-command.ts";
import { createFileComplaint } from "../../application/file-complaint.ts";
import { createGroundMaker } from "../../application/ground-maker.ts";
import { createPersonHistory } from "../../application/person-history.ts";
import { createPolicies, type PolicyInUse } from "../../application/policies.ts";
import type { BusinessClock, WallClock } from "../../application/ports/clock.ts";
import type { CommitLog } from "../../application/ports/commit-log.ts";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { PolicyStore } from "../../application/ports/views.ts";
import { createStaffLog } from "../../application/staff-log.ts";

/** What every function that reads or changes a complaint stands on. */
export interface CoreParts {
  readonly log: CommitLog;
  readonly policies: PolicyStore;
  readonly inUse: PolicyInUse;
  readonly clock: BusinessClock;
  readonly wall: WallClock;
  readonly secrets: SecretSource;
  /** Keys by use, derived from the installation's secret. */
  readonly keys: (use: string) => Uint8Array<ArrayBuffer>;
  readonly pause: Pause;
}

const seedBytes = 32;

/** Puts the use cases together over whatever store, clock and secrets: the cloud's, one machine's, or a test's. */
export const createCore = (parts: CoreParts) => {
  const now = () => parts.clock.now();
  const write = createWriter({ log: parts.log, pause: parts.pause });
  const policies = createPolicies({ inUse: parts.inUse, store: parts.policies });
  const staff = createStaffLog({ log: parts.log, write, now, wall: parts.wall, policy: parts.inUse.digest });
  const digests = createKeyedDigests({ searchKey: parts.keys("search") });
  const grounds = createGroundMaker({ policies, digests, seed: () => parts.secrets.bytes(seedBytes) });
  const history = createPersonHistory({ write, now, policy: parts.inUse.digest });
  const codes = createAccessCodes({ key: parts.keys("access-code"), secrets: parts.secrets });
  const numbers = createNumberMaker({ key: parts.keys("number") });
  const links = createSignedLinks({
    keys: { current: { id: "k1", secret: parts.keys("links") } },
    secrets: parts.secrets,
  });
  const execute = createExecuteCommand({ write, now, policies, staff, grounds, history });
  const file = createFileComplaint({
    write,
    now,
    policies,
    staff,
    grounds,
    digests,
    numbers,
    codes,
    bodyDigest: idempotencyDigest,
  });
  return { ...parts, now, grounds, policies, staff, history, codes, links, digests, execute, file };
};

export type Core = ReturnType<typeof createCore>;
