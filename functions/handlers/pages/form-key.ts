import type { HttpRequest } from "../http/request.ts";
import { idempotencyKeyOf } from "../http/idempotency-key.ts";
import type { Front } from "../wiring/front.ts";
import { formValues } from "./form-values.ts";

const keyBytes = 16;

/**
 * The key that makes one form one command: the one that the form came with, else a new one. Forms get theirs from the
 * server, so a missing or odd key is a form of somebody else's making, and starts afresh (design section 2: Number).
 */
export const formKey = (front: Front, request?: HttpRequest): string => {
  const sent = request === undefined ? undefined : formValues(request, ["idempotencyKey"]).idempotencyKey;
  const key = idempotencyKeyOf({ headers: { "idempotency-key": sent } });
  return "key" in key ? key.key : Buffer.from(front.secrets.bytes(keyBytes)).toString("base64url");
};
