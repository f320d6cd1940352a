import { describe, expect, it } from "vitest";
import { inGroups, letterOf, letterValue, lettersOf, readLetters } from "../../functions/domain/readable-letters.ts";

const alphabet = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

describe("the 32 letters", () => {
  it("carry the values 0 to 31 and nothing beside them", () => {
    expect(alphabet.map(letterValue)).toEqual(alphabet.map((_, place) => place));
    expect(alphabet.map((_, place) => letterOf(place))).toEqual(alphabet);
    for (const stranger of ["I", "L", "O", "U", "a", "", "01"]) expect(() => letterValue(stranger)).toThrow(RangeError);
    for (const stranger of [-1, 32, 0.5]) expect(() => letterOf(stranger)).toThrow(RangeError);
  });

  it("are asked for in exact count", () => {
    expect(lettersOf(Uint8Array.from([0xff]), 1)).toBe("Z");
    expect(() => lettersOf(Uint8Array.from([0xff]), 2)).toThrow(RangeError);
    expect(lettersOf(new Uint8Array(5).fill(0xff), 8)).toBe("ZZZZZZZZ");
    expect(readLetters("AB", 2)).toBe("AB");
    expect(readLetters("AB", 3)).toBeUndefined();
    expect(lettersOf(Uint8Array.from([0xff, 0xff]), 0)).toBe("");
  });

  it("are read out of a copy of up to 64 characters with ornaments, not out of a book", () => {
    expect(readLetters("AB".padEnd(64), 2)).toBe("AB");
    expect(readLetters("AB".padEnd(65), 2)).toBeUndefined();
    expect(readLetters("A\u00adB_C.D\u00b7E\u2212F", 6)).toBe("ABCDEF");
    for (const stranger of ["A/", "A+", "AU", "A?", "AÄ"]) expect(readLetters(stranger, 2)).toBeUndefined();
  });

  it("are shown in groups, the last one as long as it comes", () => {
    expect(inGroups("ABCDEFG", 3)).toBe("ABC-DEF-G");
    expect(inGroups("", 3)).toBe("");
  });
});
