import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with AES-256-GCM under a fresh random IV: iv, tag, cipher text in this order. `bound` is authenticated with
 * them but not stored: whoever opens has to know it.
 */
export const sealBox = (key: KeyObject | Uint8Array, plain: Uint8Array, bound: string): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

/** Opens what sealBox made; throws when a bit of it, the key or `bound` differs. */
export const openBox = (key: KeyObject | Uint8Array, sealed: Uint8Array, bound: string): Buffer => {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
};
