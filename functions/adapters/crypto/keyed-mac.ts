import { createHmac, createSecretKey } from "node:crypto";

/** HMAC-SHA256 of texts under one key. The key is taken in once: to do so costs more than the digest itself. */
export const createKeyedMac = (key: Uint8Array): ((text: string) => Buffer) => {
  const secret = createSecretKey(key);
  return (text) => createHmac("sha256", secret).update(text).digest();
};
