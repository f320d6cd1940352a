import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** The two keys of a log. The MAC key cannot be had without the data key, so both are gone once that is erased. */
export interface LogKey {
  readonly cipher: KeyObject;
  readonly mac: KeyObject;
}

const KEY_BYTES = 32;

/**
 * Derives the keys of a log from its data key (HKDF-SHA-256 for the MAC; the data key itself encrypts). Key objects, since
 * Node takes several times as long over a key in plain bytes.
 */
export const deriveLogKey = (dataKey: Uint8Array): LogKey => {
  const cipher = createSecretKey(dataKey);
  const mac = createSecretKey(Buffer.from(hkdfSync("sha256", cipher, "", "redress seal mac v1", KEY_BYTES)));
  return { cipher, mac };
};
