import { describe, expect, it } from "vitest";
import { totp } from "../emulator/totp.ts";

describe("one-time codes of the end-to-end tests", () => {
  // RFC 6238, appendix B: the ASCII secret 12345678901234567890, last six of its eight digits.
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [20_000_000_000, "353130"],
  ])("are those of RFC 6238 at second %i", (second, code) => {
    expect(totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second * 1000)).toBe(code);
  });
});
