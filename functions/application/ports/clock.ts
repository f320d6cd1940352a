import type { Instant } from "../../domain/instant.ts";

/** Business time: deadlines, links, months, Date of a mail. Can jump forward on one machine, never back. */
export interface BusinessClock {
  now(): Instant;
}

/** Wall time in milliseconds since 1970: tokens of sign-in, leases, throttles. Never jumps. */
export interface WallClock {
  now(): number;
}
