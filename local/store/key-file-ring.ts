import { createSecretKey, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { KeyContext, KeyRing } from "../../functions/application/ports/key-ring.ts";
import { openBox, sealBox } from "../../functions/adapters/seal/sealed-box.ts";

const KEY_BYTES = 32;

/** The key ring of one machine: a master key in a file that only its owner can read, made at the first use. */
export const createKeyFileRing = (path: string): KeyRing => createMasterKeyRing(masterKeyIn(path));

/** A key ring that wraps data keys with AES-256-GCM under a master key, bound to their context. */
export const createMasterKeyRing = (master: Uint8Array): KeyRing => {
  const secret = createSecretKey(master);
  return {
    create(context) {
      const key = randomBytes(KEY_BYTES);
      return Promise.resolve({ key, wrapped: sealBox(secret, key, bound(context)) });
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- a wrong key is a rejection, as with the cloud's ring
    async unwrap(wrapped, context) {
      return openBox(secret, wrapped, bound(context));
    },
  };
};

const bound = (context: KeyContext): string => JSON.stringify({ stream: context.stream });

const masterKeyIn = (path: string): Uint8Array => {
  if (!existsSync(path)) makeKeyFile(path);
  const key = readFileSync(path);
  if (key.byteLength !== KEY_BYTES) throw new Error(`${path} is not a key file of ${KEY_BYTES} bytes`);
  return key;
};

/** Written whole under another name, then linked: a crash leaves no half key, and of two makers one wins. */
const makeKeyFile = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  } finally {
    rmSync(draft);
  }
};
