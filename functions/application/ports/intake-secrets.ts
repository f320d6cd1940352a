import type { AccessCode } from "../../domain/access-code.ts";
import type { ComplaintNumber } from "../../domain/complaint-number.ts";

/**
 * The number a filing gets (RC-04): derived from its Idempotency-Key, so that the same key finds the same complaint.
 * `counter` is 0, and one more after each true collision.
 */
export type NumberMaker = (idempotencyKey: string, counter: number) => ComplaintNumber;

/** Digest (hex) of a request body, equal for the same content in another order: tells "same key, other body". */
export type BodyDigest = (body: unknown) => string;

/** Access codes (SC-04): made once, kept as a digest only. */
export interface AccessCodes {
  make(): AccessCode;
  digest(number: ComplaintNumber, code: AccessCode): string;
  /**
   * Whether what the person typed opens the complaint. An unknown number passes `undefined` as digest and costs the same
   * work as a wrong code.
   */
  opens(number: ComplaintNumber, typed: string, digest: string | undefined): boolean;
}
