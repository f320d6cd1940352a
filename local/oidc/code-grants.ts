import { createHash } from "node:crypto";
import { sameText } from "../../functions/adapters/crypto/same-text.ts";
import type { WallClock } from "../../functions/application/ports/clock.ts";
import type { SecretSource } from "../../functions/application/ports/secret-source.ts";

interface Grant {
  readonly staff: string;
  /** SHA-256 of the verifier that the browser's own side keeps (PKCE, method S256). */
  readonly challenge: string;
}

/** A browser's way back takes no time. */
const codeMs = 60_000;
const codeBytes = 16;

/** Codes of the development issuer: each good once, for a minute, and only with the verifier that its sign-in began with. */
export const createCodeGrants = ({ secrets, clock }: { secrets: SecretSource; clock: WallClock }) => {
  const open = new Map<string, Grant & { readonly end: number }>();
  return {
    issue: (grant: Grant): string => {
      const code = Buffer.from(secrets.bytes(codeBytes)).toString("base64url");
      open.set(code, { ...grant, end: clock.now() + codeMs });
      return code;
    },
    /** Who signed in; undefined when the code is spent, old, unknown, or somebody else's. */
    redeem: (code: string, verifier: string): string | undefined => {
      const grant = open.get(code);
      open.delete(code);
      if (grant === undefined || grant.end <= clock.now()) return undefined;
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      return sameText(challenge, grant.challenge) ? grant.staff : undefined;
    },
  };
};
