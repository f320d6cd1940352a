import { createHash, createHmac } from "node:crypto";
import type { LinkPurpose, LinkVerdict, SignedLinks } from "../../application/ports/link.ts";
import { LinkPayload, linkPurposes } from "../../application/ports/link.ts";
import type { SecretSource } from "../../application/ports/secret-source.ts";
import type { Instant } from "../../domain/instant.ts";
import type { LinkSecret } from "./link-keys.ts";
import { createKeyDerivation } from "./link-keys.ts";
import { sameText } from "./same-text.ts";

const form = /^(v1)\.([a-z0-9]{1,16})\.([A-Za-z0-9_-]{1,1024})\.([A-Za-z0-9_-]{43})$/;
const nonceBytes = 16;

interface Keys {
  readonly current: LinkSecret;
  /** Still verifies, no longer signs. */
  readonly previous?: LinkSecret | undefined;
}

const mac = (key: Uint8Array, text: string): string => createHmac("sha256", key).update(text).digest("base64url");

/** Members in a fixed order, so that the same payload is the same text. */
const encode = (link: LinkPayload): string =>
  Buffer.from(
    JSON.stringify([link.purpose, link.number, link.subject, link.holder, link.terms, link.exp, link.nonce]),
  ).toString("base64url");

/** Only called on text whose mac is ours; undefined when it was written by another release. */
const decode = (text: string): LinkPayload | undefined => {
  const members: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
  const [purpose, number, subject, holder, terms, exp, nonce] = members as unknown[];
  return LinkPayload.safeParse({ purpose, number, subject, holder, terms, exp, nonce }).data;
};

/**
 * Signed links `v1.<key id>.<payload>.<mac>` (design section 6, points 3 and 4). The mac is compared as text, over the text
 * as received: base64url has spare bits in its last letter, and a link with other spare bits is another text.
 */
export function createSignedLinks(deps: { keys: Keys; secrets: SecretSource }): SignedLinks {
  const { current, previous } = deps.keys;
  const keysById = new Map([previous, current].flatMap((key) => (key ? [[key.id, createKeyDerivation(key)]] : [])));
  const currentKey = createKeyDerivation(current);

  const signedText = (keyId: string, payload: string): string => `v1.${keyId}.${payload}`;

  const verify = (token: string, purpose: LinkPurpose, now: Instant): LinkVerdict => {
    const [, , keyId = "", payload = "", given = ""] = form.exec(token) ?? [];
    if (given === "") return { refused: "malformed" };
    const key = keysById.get(keyId);
    const signed = linkPurposes.filter((one) => key && sameText(mac(key(one), signedText(keyId, payload)), given));
    if (signed.length === 0) return { refused: "forged" };
    const link = decode(payload);
    if (link === undefined) return { refused: "malformed" };
    if (!signed.includes(purpose) || link.purpose !== purpose) return { refused: "wrong-purpose" };
    return now >= link.exp ? { refused: "expired", payload: link } : { payload: link };
  };

  const formMac = (key: (use: string) => Uint8Array, token: string, terms: string): string =>
    mac(key("form"), JSON.stringify([token, terms]));

  return {
    newNonce: () => Buffer.from(deps.secrets.bytes(nonceBytes)).toString("base64url"),
    sign: (payload) => {
      const text = signedText(current.id, encode(LinkPayload.parse(payload)));
      return `${text}.${mac(currentKey(payload.purpose), text)}`;
    },
    verify,
    tokenDigest: (token) =>
      createHash("sha256")
        .update(form.exec(token)?.[3] ?? token)
        .digest("hex"),
    formNonce: (token, terms) => formMac(currentKey, token, terms),
    formNonceMatches: (token, terms, given) =>
      [...keysById.values()].some((key) => sameText(formMac(key, token, terms), given)),
  };
}
