import { createHash, createHmac } from "node:crypto";
import { createKeyedMac } from "./keyed-mac.ts";

const nonceBytes = 16;

/** Letters and digits only, so that "138 0000 1111", "+86 138-0000-1111" and full-width forms are one person's. */
const normal = (kind: "email" | "phone" | "serial", value: string): string => {
  const plain = value.normalize("NFKC").trim().toLowerCase();
  if (kind === "email") return plain;
  if (kind === "serial") return plain.replace(/[^a-z0-9]/g, "");
  return plain.replace(/\D/g, "").replace(/^(?:00)?86(?=1\d{10}$)/, "");
};

/** SHA-256 for terms, HMAC-SHA256 for secrets and for search tokens, whose key keeps a copied table worthless (SC-01). */
export const createKeyedDigests = ({ searchKey }: { searchKey: Uint8Array }) => {
  const searchMac = createKeyedMac(searchKey);
  return {
    digest: (text: string): string => createHash("sha256").update(text).digest("hex"),
    /** 128 bits as base64url: what signed links take as their nonce. */
    derive: (seed: Uint8Array, label: string): string =>
      createHmac("sha256", seed).update(label).digest().subarray(0, nonceBytes).toString("base64url"),
    searchToken: (kind: "email" | "phone" | "serial", value: string): string =>
      searchMac(`${kind}\n${normal(kind, value)}`).toString("base64url"),
  };
};
