import type { PolicyInUse } from "../../application/policies.ts";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { Instant } from "../../domain/instant.ts";

/** What a page stands on that shows nobody's complaint: no store, no keys, no rights. `Core` is one, too. */
export interface Front {
  readonly inUse: PolicyInUse;
  readonly now: () => Instant;
  readonly secrets: SecretSource;
}
