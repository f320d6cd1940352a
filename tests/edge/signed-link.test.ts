import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSignedLinks } from "../../functions/adapters/crypto/signed-link.ts";
import type { LinkPayload, LinkPurpose } from "../../functions/application/ports/link.ts";
import { linkPurposes } from "../../functions/application/ports/link.ts";
import type { Instant } from "../../functions/domain/instant.ts";
import { instantOf, millis, plusMillis } from "../../functions/domain/instant.ts";
import { scriptedSecrets } from "./scripted-secrets.ts";

const secret = (id: string, fill: number) => ({ id, secret: new Uint8Array(32).fill(fill) });
const linksWith = (keys: Parameters<typeof createSignedLinks>[0]["keys"]) =>
  createSignedLinks({ keys, secrets: scriptedSecrets() });
const links = linksWith({ current: secret("k1", 1) });
const now = "2026-11-23T06:00:00.000Z" as Instant;

const ids = fc.string({ unit: fc.constantFrom(...Array.from('aZ0-_#."\\:')), minLength: 1, maxLength: 80 });
const payloads: fc.Arbitrary<LinkPayload> = fc.record({
  purpose: fc.constantFrom(...linkPurposes),
  number: ids,
  subject: ids,
  holder: ids,
  terms: ids,
  exp: fc.integer({ min: 1, max: 90 * 86_400_000 }).map((ms) => plusMillis(now, ms)),
  nonce: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
});
const example: LinkPayload = {
  purpose: "decision",
  number: "7K4M9QRTC2XWH",
  subject: "7K4M9QRTC2XWH-a1",
  holder: "director",
  terms: "ab".repeat(32),
  exp: plusMillis(now, 3_600_000),
  nonce: links.newNonce(),
};

describe("a signed link", () => {
  it("says what was signed, to whom it was signed for", () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(links.verify(links.sign(payload), payload.purpose, now)).toEqual({ payload });
      }),
    );
  });

  it("is the very same token each time, so that a reminder carries the same link", () => {
    const { nonce, ...rest } = example;
    expect(links.sign({ nonce, ...rest })).toBe(linksWith({ current: secret("k1", 1) }).sign(example));
  });

  it("fits into the text of a mail and into a URL without escapes", () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const token = links.sign(payload);
        expect(encodeURIComponent(token)).toBe(token);
        expect(token.length).toBeLessThan(1_200);
      }),
    );
    expect(links.sign(example).length).toBeLessThan(400);
  });

  it("is refused for every other purpose, one purpose per token (section 6 point 4)", () => {
    fc.assert(
      fc.property(payloads, fc.constantFrom(...linkPurposes), (payload, purpose: LinkPurpose) => {
        fc.pre(purpose !== payload.purpose);
        expect(links.verify(links.sign(payload), purpose, now)).toEqual({ refused: "wrong-purpose" });
      }),
    );
  });

  it("is refused with any single character changed, dropped or added", () => {
    const token = links.sign(example);
    const refusals = new Set<unknown>();
    for (let at = 0; at < token.length; at += 1)
      for (const letter of "AQgwz019_-.k") {
        if (token[at] === letter) continue;
        for (const tail of [at + 1, at]) {
          const verdict = links.verify(token.slice(0, at) + letter + token.slice(tail), "decision", now);
          refusals.add("refused" in verdict ? verdict.refused : verdict);
        }
        const verdict = links.verify(token.slice(0, at) + token.slice(at + 1), "decision", now);
        refusals.add("refused" in verdict ? verdict.refused : verdict);
      }
    expect([...refusals].sort()).toEqual(["forged", "malformed"]);
  });

  it("is refused with any single bit flipped, the spare bits of base64url included", () => {
    const token = Buffer.from(links.sign(example), "latin1");
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const flipped = Buffer.from(token);
      flipped[bit >> 3] = token[bit >> 3]! ^ (1 << (bit & 7));
      const verdict = links.verify(flipped.toString("latin1"), "decision", now);
      expect(verdict).toMatchObject({ refused: expect.stringMatching(/^(forged|malformed)$/) as string });
    }
  });

  it("works before its end and not at it, by business time; the expired one still says what it was", () => {
    const token = links.sign(example);
    expect(links.verify(token, "decision", instantOf(millis(example.exp) - 1))).toEqual({ payload: example });
    for (const late of [0, 1, 86_400_000])
      expect(links.verify(token, "decision", plusMillis(example.exp, late))).toEqual({
        refused: "expired",
        payload: example,
      });
  });

  it("tells a forged expired link nothing", () => {
    const stranger = linksWith({ current: secret("k1", 2) }).sign(example);
    expect(links.verify(stranger, "decision", plusMillis(example.exp, 1))).toEqual({ refused: "forged" });
  });

  it("never throws, whatever stands in the address", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.base64String()), (text) => {
        for (const token of [text, `v1.k1.${text}`, `v1.k1.${text}.${"A".repeat(43)}`])
          expect(links.verify(token, "consent", now)).toMatchObject({ refused: expect.any(String) as string });
      }),
    );
    expect(links.verify("v1.k1." + "A".repeat(1_000_000), "consent", now)).toEqual({ refused: "malformed" });
  });

  it("cannot be made with what would not survive: free text, a short nonce, a moment in another form", () => {
    for (const wrong of [{ holder: "陈强" }, { holder: "" }, { nonce: "short" }, { exp: "tomorrow" as Instant }])
      expect(() => links.sign({ ...example, ...wrong })).toThrow();
  });
});

describe("the keys of links", () => {
  const old = linksWith({ current: secret("k1", 1) });
  const changed = linksWith({ current: secret("k2", 2), previous: secret("k1", 1) });
  const later = linksWith({ current: secret("k3", 3), previous: secret("k2", 2) });

  it("change without killing the links that are out, once", () => {
    const token = old.sign(example);
    expect(changed.verify(token, "decision", now)).toEqual({ payload: example });
    expect(later.verify(token, "decision", now)).toEqual({ refused: "forged" });
    expect(changed.verify(changed.sign(example), "decision", now)).toEqual({ payload: example });
  });

  it("do not stand in for one another when a token names another key", () => {
    const renamed = old.sign(example).replace("v1.k1.", "v1.k2.");
    expect(changed.verify(renamed, "decision", now)).toEqual({ refused: "forged" });
  });

  it("leave a link its name in the log when they change", () => {
    expect(changed.tokenDigest(changed.sign(example))).toBe(old.tokenDigest(old.sign(example)));
    expect(old.tokenDigest(old.sign({ ...example, nonce: links.newNonce() }))).not.toBe(
      old.tokenDigest(old.sign(example)),
    );
    expect(old.tokenDigest("anything")).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the nonce of a form", () => {
  const token = links.sign(example);

  it("belongs to one link and the terms that were shown (section 6 point 3)", () => {
    const nonce = links.formNonce(token, example.terms);
    expect(links.formNonceMatches(token, example.terms, nonce)).toBe(true);
    expect(links.formNonceMatches(token, "other terms", nonce)).toBe(false);
    expect(links.formNonceMatches(links.sign({ ...example, holder: "vp" }), example.terms, nonce)).toBe(false);
    expect(links.formNonceMatches(token, example.terms, "")).toBe(false);
  });

  it("is not the token's own mac, and cannot be moved between token and terms", () => {
    expect(token).not.toContain(links.formNonce(token, example.terms));
    expect(links.formNonce("ab", "c")).not.toBe(links.formNonce("a", "bc"));
  });

  it("outlives a change of keys between showing and sending", () => {
    const changed = linksWith({ current: secret("k2", 2), previous: secret("k1", 1) });
    const nonce = links.formNonce(token, example.terms);
    expect(changed.formNonceMatches(token, example.terms, nonce)).toBe(true);
  });
});
