import type { SecretSource } from "../../functions/application/ports/secret-source.ts";

/** Secrets that count up: the first request is filled with 1, the second with 2 … */
export function scriptedSecrets(): SecretSource {
  let asked = 0;
  return {
    bytes: (count) => {
      asked += 1;
      return new Uint8Array(count).fill(asked);
    },
  };
}
