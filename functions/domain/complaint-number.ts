import * as z from "zod";
import { inGroups, letterOf, lettersOf, letterValue, readLetters } from "./readable-letters.ts";

/** A complaint's number (RC-04): 12 letters of 60 bits and a check letter, kept without hyphens. Opens nothing by itself. */
export type ComplaintNumber = string & z.$brand<"ComplaintNumber">;

export type NumberRefusal = { readonly refused: "malformed" | "check-character" };

const letterCount = 12;

/**
 * Damm's scheme over the field of 32 elements (x⁵ + x² + 1, generator α = 2): interim' = α · (interim + letter), and the
 * check letter is the interim itself. Multiplying by α is a bijection and α ≠ 1, so every single wrong letter and every
 * swap of neighbours changes the sum, the check letter included; α has order 31, so a swap of any two letters does too.
 */
const timesAlpha = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

const checkSum = (text: string): number => {
  let interim = 0;
  for (const letter of text) interim = timesAlpha(interim ^ letterValue(letter));
  return interim;
};

/** The check letter of 12 letters; throws a RangeError on characters outside the alphabet. */
export const checkLetter = (twelve: string): string => letterOf(checkSum(twelve));

/** A stored or received number: 13 letters whose check letter fits. */
export const ComplaintNumber = z
  .string()
  .refine((text) => parseNumber(text) === text, { params: { reason: "malformed-number" } })
  .brand<"ComplaintNumber">();

/** The number made of the first 60 bits (design: Number); throws a RangeError on fewer than 8 bytes. */
export function numberOfBits(bytes: Uint8Array): ComplaintNumber {
  const twelve = lettersOf(bytes, letterCount);
  return (twelve + checkLetter(twelve)) as ComplaintNumber;
}

/** Reads a number as people type it (RC-04, SC-04); never throws. A wrong check letter is told apart from a wrong form. */
export function parseNumber(text: string): ComplaintNumber | NumberRefusal {
  const letters = readLetters(text, letterCount + 1);
  if (letters === undefined) return { refused: "malformed" };
  return checkSum(letters) === 0 ? (letters as ComplaintNumber) : { refused: "check-character" };
}

/** The number in groups of four, as letters and pages show it: `7K4M-9QRT-C2XW-H`. */
export const showNumber = (number: ComplaintNumber): string => inGroups(number, 4);
