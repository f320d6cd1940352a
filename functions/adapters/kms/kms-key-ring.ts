import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { KeyRing } from "../../application/ports/key-ring.ts";

/** Three retries after about 0.1, 0.2 and 0.4 s at most: 0.7 s of waiting. */
const MAX_ATTEMPTS = 4;

export const createKmsClient = (settings: { region: string; endpoint?: string }): KMSClient =>
  new KMSClient({ ...settings, maxAttempts: MAX_ATTEMPTS });

/** Data keys under one KMS key, with the log's name as encryption context (design section 2; SC-01). */
export const createKmsKeyRing = (deps: { client: KMSClient; keyId: string }): KeyRing => ({
  async create({ stream }) {
    const { Plaintext: key, CiphertextBlob: wrapped } = await deps.client.send(
      new GenerateDataKeyCommand({ KeyId: deps.keyId, KeySpec: "AES_256", EncryptionContext: { stream } }),
    );
    if (key === undefined || wrapped === undefined) throw new Error("KMS answered without a data key");
    return { key, wrapped };
  },
  async unwrap(wrapped, { stream }) {
    const { Plaintext: key } = await deps.client.send(
      new DecryptCommand({ KeyId: deps.keyId, CiphertextBlob: wrapped, EncryptionContext: { stream } }),
    );
    if (key === undefined) throw new Error("KMS answered without a data key");
    return key;
  },
});
