import { hkdfSync } from "node:crypto";
import * as z from "zod";

/** One secret and the id that tokens name it by. 32 bytes or more. */
export const LinkSecret = z.object({
  id: z.string().regex(/^[a-z0-9]{1,16}$/),
  secret: z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 32),
});
export type LinkSecret = z.infer<typeof LinkSecret>;

const keyBytes = 32;

/**
 * Keys by use, derived by HKDF-SHA256 from one secret, so that a mac for one purpose says nothing about another. Derived
 * once per use and kept.
 */
export function createKeyDerivation({ secret }: LinkSecret): (use: string) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (use) => {
    const key = known.get(use) ?? new Uint8Array(hkdfSync("sha256", secret, "", `signed link: ${use}`, keyBytes));
    known.set(use, key);
    return key;
  };
}
