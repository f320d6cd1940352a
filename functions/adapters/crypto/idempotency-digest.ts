import { createHash } from "node:crypto";
import type { BodyDigest } from "../../application/ports/intake-secrets.ts";
import { canonicalJson } from "./canonical-json.ts";

/** SHA-256 (hex) of the body's canonical JSON (design: Number): same key with another digest is refused with 422. */
export const idempotencyDigest: BodyDigest = (body) => createHash("sha256").update(canonicalJson(body)).digest("hex");
