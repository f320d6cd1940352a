/** Counts per key and window. Approximate is good enough; it lives in a table of its own (design section 6 point 3). */
export interface ThrottleCounter {
  /** Adds one and answers the new count. The counter may be forgotten after `expiresAt` (seconds since 1970). */
  add(key: string, expiresAt: number): Promise<number>;
}
