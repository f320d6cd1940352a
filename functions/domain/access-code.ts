import type { z } from "zod";
import { inGroups, lettersOf, readLetters } from "./readable-letters.ts";

/** What opens a complaint for its complainant besides the number (SC-04): 10 letters, 50 random bits. A secret. */
export type AccessCode = string & z.$brand<"AccessCode">;

const letterCount = 10;

/** Bytes a new code is made of: 10 letters × 5 bits = 50 bits → 7 bytes. */
export const accessCodeBytes = 7;

/** The code made of random bytes; throws a RangeError on fewer than `accessCodeBytes`. */
export const accessCodeOf = (bytes: Uint8Array): AccessCode => lettersOf(bytes, letterCount) as AccessCode;

/** Reads a code as people type it (SC-04); undefined when it cannot be one. Never throws. */
export const parseAccessCode = (text: string): AccessCode | undefined =>
  readLetters(text, letterCount) as AccessCode | undefined;

/** The code in two groups of five, as it is shown and read aloud. */
export const showAccessCode = (code: AccessCode): string => inGroups(code, 5);
