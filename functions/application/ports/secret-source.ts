/** Where one-time secrets come from (design: Commits): secure random bytes; scripted ones in tests and simulation. */
export interface SecretSource {
  bytes(count: number): Uint8Array;
}
