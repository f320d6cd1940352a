import * as z from "zod";
import { Instant } from "../../domain/instant.ts";

/** What a link can be for; a token works for exactly one of these (design section 4). */
export const linkPurposes = ["decision", "consent", "survey", "confirm", "revoke", "reconsider", "task"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Visible ASCII, so that every payload fits into a token of a length that mail programs leave whole. */
const id = z.string().regex(/^[\x21-\x7e]{1,80}$/);

/** What a signed link says. Ids and digests only: whoever holds the link can read it (SC-09). */
export const LinkPayload = z.strictObject({
  purpose: z.enum(linkPurposes),
  number: id,
  /** What the link acts on: approval id, proposal id, task id … */
  subject: id,
  /** Staff id, party id or `complainant`. */
  holder: id,
  /** Digest of the terms the holder is shown; another digest means that the proposal has changed. */
  terms: id,
  /** The link works before this moment of business time. */
  exp: Instant,
  /** 128 random bits (base64url), sealed in the commit: a second rendering makes the very same link. */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});
export type LinkPayload = z.infer<typeof LinkPayload>;

export type LinkVerdict =
  | { readonly payload: LinkPayload }
  | { readonly refused: "malformed" | "forged" | "wrong-purpose" }
  | { readonly refused: "expired"; readonly payload: LinkPayload };

/** Signed links (design section 6, points 3 and 4). */
export interface SignedLinks {
  /** 128 fresh bits for a payload's `nonce`; made before `decide`, never while dispatching. */
  newNonce(): string;
  /** The token of a payload; the same payload always gives the same token under the same key. */
  sign(payload: LinkPayload): string;
  /** Judges a token by business time `now`. An expired link is a true one, so its payload is told. Never throws. */
  verify(token: string, purpose: LinkPurpose, now: Instant): LinkVerdict;
  /** SHA-256 (hex) that names the link in log and commits; the same link after a change of keys has the same name. */
  tokenDigest(token: string): string;
  /** What the form of a shown page sends back: proves that this link was opened with these terms, without a cookie. */
  formNonce(token: string, terms: string): string;
  formNonceMatches(token: string, terms: string, given: string): boolean;
}
