import { randomBytes } from "node:crypto";
import type { SecretSource } from "../../application/ports/secret-source.ts";

/** One-time secrets from the operating system's secure source. */
export const secureSecrets: SecretSource = { bytes: (count) => randomBytes(count) };
