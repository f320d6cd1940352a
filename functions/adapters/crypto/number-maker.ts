import { createHmac } from "node:crypto";
import type { NumberMaker } from "../../application/ports/intake-secrets.ts";
import { numberOfBits } from "../../domain/complaint-number.ts";

/**
 * Numbers by HMAC-SHA256 from the Idempotency-Key (RC-04). The key is this maker's own, opens nothing and is never rotated:
 * with another key a repeated filing would become a second complaint.
 */
export function createNumberMaker(deps: { key: Uint8Array }): NumberMaker {
  return (idempotencyKey, counter) =>
    numberOfBits(createHmac("sha256", deps.key).update(`number\n${counter}\n${idempotencyKey}`).digest());
}
