import { describe, expect, it } from "vitest";
import { accessCodeBytes, accessCodeOf, parseAccessCode, showAccessCode } from "../../functions/domain/access-code.ts";

describe("the code that opens a complaint (SC-04)", () => {
  const code = accessCodeOf(Uint8Array.from([0xff, 0xff, 0xff, 0, 0, 0, 0]));

  it("has ten letters, made of no fewer than 50 random bits", () => {
    expect(code).toMatch(/^Z{4}[0-9A-Z]0{5}$/);
    expect(accessCodeBytes * 8).toBeGreaterThanOrEqual(50);
    expect(() => accessCodeOf(new Uint8Array(accessCodeBytes - 1))).toThrow(RangeError);
  });

  it("is shown in two groups of five, which read back as the same code", () => {
    expect(showAccessCode(code)).toBe(`${code.slice(0, 5)}-${code.slice(5)}`);
    expect(parseAccessCode(showAccessCode(code).toLowerCase())).toBe(code);
  });

  it("is none with a letter too few or too many", () => {
    expect(parseAccessCode(code.slice(1))).toBeUndefined();
    expect(parseAccessCode(`${code}0`)).toBeUndefined();
  });
});
