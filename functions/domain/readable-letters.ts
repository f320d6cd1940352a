/**
 * The 32 letters of everything a person reads aloud or copies by hand (RC-04): digits and capitals without I, L, O and U.
 * A letter carries five bits; its value is its place in this string.
 */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const onlyLetters = /^[0-9A-HJKMNP-TV-Z]*$/;
const bitsPerLetter = 5;

/** Spaces, dashes of every script and the invisible characters that web views add when text is copied. */
const ornaments = /[\s\p{Pd}\p{Cf}\u2212\u00b7_.]/gu;
const longestCopy = 64;

/** Value (0–31) of one of the 32 letters; throws a RangeError on any other character. */
export function letterValue(letter: string): number {
  const value = letters.indexOf(letter);
  if (letter.length !== 1 || value < 0) throw new RangeError("not one of the 32 letters");
  return value;
}

/** The letter of a value; throws a RangeError outside 0–31. */
export function letterOf(value: number): string {
  const letter = letters[value];
  if (letter === undefined) throw new RangeError("a letter's value lies between 0 and 31");
  return letter;
}

/** The first `count` letters of a bit string, five bits each, highest bit first; throws when there are too few bits. */
export function lettersOf(bytes: Uint8Array, count: number): string {
  if (bytes.length * 8 < count * bitsPerLetter) throw new RangeError(`${count} letters need more bytes`);
  let made = "";
  let window = 0;
  let bits = 0;
  for (const byte of bytes) {
    window = ((window << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= bitsPerLetter && made.length < count) {
      bits -= bitsPerLetter;
      made += letterOf((window >> bits) & 31);
    }
  }
  return made;
}

/**
 * Reads what a person typed: lower case, full width, spaces and dashes are forgiven, o is 0, i and l are 1. Answers exactly
 * `count` letters, else undefined.
 */
export function readLetters(text: string, count: number): string | undefined {
  if (text.length > longestCopy) return undefined;
  const plain = text.normalize("NFKC").replace(ornaments, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  return plain.length === count && onlyLetters.test(plain) ? plain : undefined;
}

/** Cuts a text into groups joined by hyphens, as it is shown to people. */
export function inGroups(text: string, size: number): string {
  return (text.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join("-");
}
