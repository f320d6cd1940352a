import { describe, expect, it } from "vitest";
import { Instant, instantOf, millis, parseInstant } from "../../functions/domain/instant.ts";

describe("a moment", () => {
  it("has one form, in which the order of texts is that of time", () => {
    expect(parseInstant("2026-11-20T10:00:00+08:00")).toBe("2026-11-20T02:00:00.000Z");
    expect(parseInstant("2026-11-20T02:00:00.5z")).toBe("2026-11-20T02:00:00.500Z");
    expect(millis(instantOf(1.9))).toBe(1);
  });

  it.each(["2026-11-20T10:00:00", "2026-11-20", "2026-11-20T10:00:00+08", "tomorrow at 10:00Z", ""])(
    "is not read from %j: without an offset nobody knows when that is",
    (text) => {
      expect(() => parseInstant(text)).toThrow(`not a moment with an offset: ${text}`);
    },
  );

  it.each([
    "2026-11-20T02:00:00Z",
    "2026-11-20T02:00:00.0000Z",
    "2026-11-20T02:00:00.000+08:00",
    "02026-11-20T02:00:00.000Z",
    "2026-11-20T02:00:00.000Z ",
    "2026-13-20T02:00:00.000Z",
    "2026-11-20T25:00:00.000Z",
    "abcd-11-20T02:00:00.000Z",
  ])("is stored in no other form, and never one that does not exist: not %j", (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it("is stored in its own form", () => {
    expect(Instant.parse("2026-11-20T02:00:00.000Z")).toBe("2026-11-20T02:00:00.000Z");
  });
});
