import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkLetter,
  ComplaintNumber,
  numberOfBits,
  parseNumber,
  showNumber,
} from "../../functions/domain/complaint-number.ts";
import { letterValue } from "../../functions/domain/readable-letters.ts";

const alphabet = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const numbers = fc.uint8Array({ minLength: 8, maxLength: 32 }).map(numberOfBits);
const replaceAt = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1);
/** Told by the check letter: of the right form, but no number. */
const isMistyped = (text: string): boolean => {
  const read = parseNumber(text);
  return typeof read !== "string" && read.refused === "check-character";
};
const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 80 });

describe("the number of a complaint", () => {
  it("has 12 letters and a check letter, without the look-alikes I, L, O and U (RC-04)", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
      }),
    );
  });

  it("is known by its worked example", () => {
    expect(checkLetter("000000000000")).toBe("0");
    expect(checkLetter("000000000001")).toBe("2");
    expect(parseNumber("0000-0000-0001-2")).toBe("0000000000012");
    expect(numberOfBits(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xf0])).slice(0, 12)).toBe(
      "ZZZZZZZZZZZZ",
    );
  });

  it("takes the first 60 bits, highest first, and nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.uint8Array({ maxLength: 8 }), (bits, tail) => {
        const wanted = bits.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 4n;
        const number = numberOfBits(Uint8Array.from([...bits, ...tail]));
        expect(Array.from(number.slice(0, 12)).reduce((sum, one) => (sum << 5n) | BigInt(letterValue(one)), 0n)).toBe(
          wanted,
        );
      }),
    );
    expect(() => numberOfBits(new Uint8Array(7))).toThrow(RangeError);
  });

  it("tells every single wrong letter, at every place, the check letter included", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const wrong = Array.from(number).flatMap((right, at) =>
          alphabet.filter((letter) => letter !== right).map((letter) => replaceAt(number, at, letter)),
        );
        expect(wrong.filter((text) => !isMistyped(text))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("tells every swap of neighbours, and of any two letters that differ", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let a = 0; a < 13; a += 1)
          for (let b = a + 1; b < 13; b += 1) {
            if (number[a] === number[b]) continue;
            const swapped = replaceAt(replaceAt(number, a, number.charAt(b)), b, number.charAt(a));
            expect(isMistyped(swapped)).toBe(true);
          }
      }),
    );
  });

  it("lets one in 32 of all wrong forms through, no more", () => {
    const fitting = alphabet.filter((letter) => typeof parseNumber(`7K4M9QRTC2XW${letter}`) === "string");
    expect(fitting).toHaveLength(1);
  });

  it("is read in every way people write it: groups, lower case, full width, look-alikes", () => {
    const fullWidth = (text: string) =>
      text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const spellings = [
      (number: string) => number.toLowerCase(),
      (number: string) => ` ${number}\n`,
      (number: string) => number.replace(/(.{4})/g, "$1 - "),
      (number: string) => number.replace(/(.{4})/g, "$1\u2014"),
      (number: string) => number.replace(/(.{4})/g, "$1\u200b"),
      fullWidth,
      (number: string) => number.replaceAll("0", "o").replaceAll("1", "l"),
      (number: string) => number.replaceAll("0", "O").replaceAll("1", "I"),
      (number: string) => fullWidth(number).replaceAll("\uff11", "\uff2c"),
    ];
    fc.assert(
      fc.property(numbers, fc.constantFrom(...spellings), (number, spell) => {
        expect(parseNumber(spell(number))).toBe(number);
      }),
    );
  });

  it("is shown in groups that read back as the same number", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(showNumber(number)).toMatch(/^\w{4}-\w{4}-\w{4}-\w$/);
        expect(parseNumber(showNumber(number))).toBe(number);
      }),
    );
  });

  it("never throws on what is no number, and answers with a literal", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseNumber(text);
        if (typeof read !== "string") expect(["malformed", "check-character"]).toContain(read.refused);
      }),
    );
    for (const text of ["", "7K4M", "U".repeat(13), "0".repeat(14), " ".repeat(100_000), "\ud800".repeat(13)])
      expect(parseNumber(text)).toEqual({ refused: "malformed" });
  });

  it("enters the program only in its stored form", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(ComplaintNumber.parse(number)).toBe(number);
        const refused = ComplaintNumber.safeParse(showNumber(number));
        expect(refused.error?.issues[0]).toMatchObject({ params: { reason: "malformed-number" } });
        expect(ComplaintNumber.safeParse(number.toLowerCase()).success).toBe(/^\d+$/.test(number));
      }),
    );
  });
});
