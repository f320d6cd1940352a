import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKmsClient, createKmsKeyRing } from "../../functions/adapters/kms/kms-key-ring.ts";
import { createKeyFileRing } from "../../local/store/key-file-ring.ts";

const context = { stream: "COMPLAINT#1" };

describe("the key file of one machine", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "key-file-"));
    path = join(folder, "deep", "master.key");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made at the first use, for its owner's eyes only, and leaves no draft behind", () => {
    createKeyFileRing(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).size).toBe(32);
    expect(readdirSync(join(folder, "deep"))).toEqual(["master.key"]);
  });

  it("opens after a restart what it wrapped before", async () => {
    const { key, wrapped } = await createKeyFileRing(path).create(context);
    expect(key).toHaveLength(32);
    expect(await createKeyFileRing(path).unwrap(wrapped, context)).toEqual(key);
  });

  it("does not unwrap for another log, another master key or after a change", async () => {
    const ring = createKeyFileRing(path);
    const { wrapped } = await ring.create(context);
    await expect(ring.unwrap(wrapped, { stream: "COMPLAINT#2" })).rejects.toThrow();
    await expect(createKeyFileRing(join(folder, "other.key")).unwrap(wrapped, context)).rejects.toThrow();
    await expect(
      ring.unwrap(
        wrapped.map((byte) => byte ^ 1),
        context,
      ),
    ).rejects.toThrow();
  });

  it("is never overwritten, and refused when it is not one", () => {
    createKeyFileRing(path);
    const before = readFileSync(path);
    createKeyFileRing(path);
    expect(readFileSync(path)).toEqual(before);
    writeFileSync(path, "short");
    expect(() => createKeyFileRing(path)).toThrow("is not a key file");
  });
});

describe("the key ring on KMS", () => {
  const kms = mockClient(KMSClient);
  const ring = createKmsKeyRing({ client: createKmsClient({ region: "eu-central-1" }), keyId: "alias/redress" });
  const key = new Uint8Array(32).fill(1);
  const wrapped = new Uint8Array([1, 2, 3]);
  beforeEach(() => kms.reset());

  it("makes a data key under the one key, with the log's name as encryption context", async () => {
    kms
      .on(GenerateDataKeyCommand, { KeyId: "alias/redress", KeySpec: "AES_256", EncryptionContext: context })
      .resolves({ Plaintext: key, CiphertextBlob: wrapped });
    expect(await ring.create(context)).toEqual({ key, wrapped });
  });

  it("unwraps with the same context", async () => {
    kms
      .on(DecryptCommand, { KeyId: "alias/redress", CiphertextBlob: wrapped, EncryptionContext: context })
      .resolves({ Plaintext: key });
    expect(await ring.unwrap(wrapped, context)).toEqual(key);
  });

  it("fails loudly when KMS refuses or answers without a key", async () => {
    kms.on(DecryptCommand).rejectsOnce(new Error("AccessDenied")).resolves({});
    kms.on(GenerateDataKeyCommand).resolves({});
    await expect(ring.unwrap(wrapped, context)).rejects.toThrow("AccessDenied");
    await expect(ring.unwrap(wrapped, context)).rejects.toThrow("without a data key");
    await expect(ring.create(context)).rejects.toThrow("without a data key");
  });
});
