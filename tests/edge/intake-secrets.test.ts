import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccessCodes } from "../../functions/adapters/crypto/access-codes.ts";
import { canonicalJson } from "../../functions/adapters/crypto/canonical-json.ts";
import { idempotencyDigest } from "../../functions/adapters/crypto/idempotency-digest.ts";
import { createNumberMaker } from "../../functions/adapters/crypto/number-maker.ts";
import { secureSecrets } from "../../functions/adapters/crypto/secure-secrets.ts";
import { accessCodeOf, parseAccessCode, showAccessCode } from "../../functions/domain/access-code.ts";
import { numberOfBits, parseNumber } from "../../functions/domain/complaint-number.ts";
import { scriptedSecrets } from "./scripted-secrets.ts";

const key = new Uint8Array(32).fill(7);
const numberFor = createNumberMaker({ key });
const keys = fc.string({ minLength: 16, maxLength: 128 });

describe("the number maker", () => {
  it("gives the same key the same number, for ever (RC-04)", () => {
    expect(numberFor("0123456789abcdef", 0)).toBe(createNumberMaker({ key })("0123456789abcdef", 0));
    expect(numberFor("0123456789abcdef", 0)).toBe("KAWMB7NR4XE88");
  });

  it("gives another key, another counter or another secret another number, all of them well formed", () => {
    const other = createNumberMaker({ key: new Uint8Array(32).fill(8) });
    fc.assert(
      fc.property(keys, keys, fc.nat(9), (a, b, counter) => {
        fc.pre(a !== b);
        const number = numberFor(a, counter);
        expect(parseNumber(number)).toBe(number);
        expect([numberFor(b, counter), numberFor(a, counter + 1), other(a, counter)]).not.toContain(number);
      }),
    );
  });

  it("does not mix up key and counter", () => {
    expect(numberFor("1\nabcdefghijklmnop", 0)).not.toBe(numberFor("abcdefghijklmnop", 1));
  });
});

describe("access codes", () => {
  const codes = createAccessCodes({ key, secrets: scriptedSecrets() });
  const number = numberOfBits(new Uint8Array(8).fill(1));
  const other = numberOfBits(new Uint8Array(8).fill(2));

  it("are ten letters from the secret source, each different (SC-04)", () => {
    const [first, second] = [codes.make(), codes.make()];
    expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(second).not.toBe(first);
    expect(createAccessCodes({ key, secrets: secureSecrets }).make()).not.toBe(
      createAccessCodes({ key, secrets: secureSecrets }).make(),
    );
  });

  it("open their own complaint in every spelling, and no other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 7, maxLength: 7 }), (bytes) => {
        const code = accessCodeOf(bytes);
        const digest = codes.digest(number, code);
        expect(codes.opens(number, code, digest)).toBe(true);
        expect(codes.opens(number, showAccessCode(code).toLowerCase(), digest)).toBe(true);
        expect(codes.opens(other, code, digest)).toBe(false);
      }),
    );
  });

  it("do not open with any single wrong letter", () => {
    const code = codes.make();
    const digest = codes.digest(number, code);
    for (let at = 0; at < code.length; at += 1) {
      const wrong = code.slice(0, at) + (code[at] === "A" ? "B" : "A") + code.slice(at + 1);
      expect(codes.opens(number, wrong, digest)).toBe(false);
    }
  });

  it("answer an unknown number like a wrong code, and never throw on hostile text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        expect(codes.opens(number, typed, undefined)).toBe(false);
        expect(codes.opens(number, typed, codes.digest(number, accessCodeOf(new Uint8Array(7))))).toBe(
          parseAccessCode(typed) === "0000000000",
        );
      }),
    );
    expect(codes.opens(number, "", codes.digest(number, "" as never))).toBe(false);
  });

  it("leave nothing to try out against: without the key the digest is another", () => {
    const code = codes.make();
    const elsewhere = createAccessCodes({ key: new Uint8Array(32).fill(9), secrets: scriptedSecrets() });
    expect(elsewhere.digest(number, code)).not.toBe(codes.digest(number, code));
  });
});

describe("the digest of a body", () => {
  it("is the same whatever the order of the members, and another for other content", () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, member]) => [name, shuffled(member)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(idempotencyDigest(shuffled(body))).toBe(idempotencyDigest(body));
        expect(idempotencyDigest({ body })).not.toBe(idempotencyDigest({ body: [body] }));
      }),
    );
  });

  it("writes JSON that reads back as what it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(JSON.parse(canonicalJson(body))).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });

  it("sorts names, leaves absent members out and keeps the order of lists", () => {
    expect(canonicalJson({ b: [2, 1, undefined], a: "ä\ud800", c: undefined })).toBe('{"a":"ä\\ud800","b":[2,1,null]}');
  });

  it("refuses what JSON cannot say", () => {
    for (const value of [undefined, NaN, Infinity, () => 1, Symbol("x")])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
