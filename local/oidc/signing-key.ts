import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CryptoKey, JWK } from "jose";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import * as z from "zod";

const KeyFile = z.looseObject({ kty: z.literal("EC"), crv: z.string(), x: z.string(), y: z.string(), d: z.string() });

export interface SigningKey {
  readonly id: string;
  readonly algorithm: "ES256";
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

const create = async (file: string): Promise<void> => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  renameSync(half, file);
};

/** The development issuer's key pair: made once, kept in the data folder, readable by its owner only. */
export async function openSigningKey(folder: string): Promise<SigningKey> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "signing-key.json");
  if (!existsSync(file)) await create(file);
  const { d, ...shared } = KeyFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const privateKey = await importJWK({ ...shared, d }, "ES256");
  if (privateKey instanceof Uint8Array) throw new TypeError("an EC key is no secret of bytes");
  const id = await calculateJwkThumbprint(shared);
  return { id, algorithm: "ES256", privateKey, publicKey: { ...shared, kid: id, alg: "ES256", use: "sig" } };
}
