import type { HttpRequest } from "./request.ts";

/** The client's key for a POST (design: Number): 16–128 visible characters, else refused with a literal. */
export function idempotencyKeyOf(
  request: Pick<HttpRequest, "headers">,
): { readonly key: string } | { readonly refused: "idempotency-key-missing" | "idempotency-key-malformed" } {
  const key = request.headers["idempotency-key"];
  if (key === undefined || key === "") return { refused: "idempotency-key-missing" };
  return /^[\x21-\x7e]{16,128}$/.test(key) ? { key } : { refused: "idempotency-key-malformed" };
}
