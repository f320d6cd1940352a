import type { AccessCodes } from "../../application/ports/intake-secrets.ts";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { AccessCode } from "../../domain/access-code.ts";
import { accessCodeBytes, accessCodeOf, parseAccessCode } from "../../domain/access-code.ts";
import type { ComplaintNumber } from "../../domain/complaint-number.ts";
import { createKeyedMac } from "./keyed-mac.ts";
import { sameText } from "./same-text.ts";

/** No HMAC in hex looks like this, so nothing opens it. */
const noDigest = "unknown";

/**
 * Access codes kept as HMAC-SHA256 over number and code (SC-04). Fifty bits can be tried out against a bare hash; the key
 * keeps a copied table worthless. It lives as long as the complaints do.
 */
export function createAccessCodes(deps: { key: Uint8Array; secrets: SecretSource }): AccessCodes {
  const mac = createKeyedMac(deps.key);
  const digest = (number: ComplaintNumber, code: string): string => mac(`access\n${number}\n${code}`).toString("hex");
  return {
    make: (): AccessCode => accessCodeOf(deps.secrets.bytes(accessCodeBytes)),
    digest,
    opens: (number, typed, stored) => {
      const code = parseAccessCode(typed);
      const matches = sameText(digest(number, code ?? ""), stored ?? noDigest);
      return matches && code !== undefined && stored !== undefined;
    },
  };
}
