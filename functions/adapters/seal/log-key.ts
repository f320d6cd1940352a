import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** The two keys of a log. The MAC key cannot be had without the data key, so both are gone once that is erased. */
export interface LogKey {
  readonly cipher: KeyObject;
  readonly mac: KeyObject;
}

const KEY_BYTES = 32;

/** Derives the keys of a log from its data key (HKDF-SHA-256 for the MAC; the data key itself encrypts). */
export const deriveLogKey = (dataKey: Uint8Array): LogKey => ({
  cipher: createSecretKey(dataKey),
  mac: createSecretKey(Buffer.from(hkdfSync("sha256", dataKey, "", "redress seal mac v1", KEY_BYTES))),
});
