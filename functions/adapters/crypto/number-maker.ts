import type { NumberMaker } from "../../application/ports/intake-secrets.ts";
import { numberOfBits } from "../../domain/complaint-number.ts";
import { createKeyedMac } from "./keyed-mac.ts";

/**
 * Numbers by HMAC-SHA256 from the Idempotency-Key (RC-04). The key is this maker's own, opens nothing and is never rotated:
 * with another key a repeated filing would become a second complaint.
 */
export function createNumberMaker(deps: { key: Uint8Array }): NumberMaker {
  const mac = createKeyedMac(deps.key);
  return (idempotencyKey, counter) => numberOfBits(mac(`number\n${counter}\n${idempotencyKey}`));
}
