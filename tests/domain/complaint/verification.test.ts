import { describe, expect, it } from "vitest";
import { complaintOf, eventsOf, given, nothing, verdict } from "./kit.ts";
import { does, filed } from "./steps.ts";

describe("the check of the facts", () => {
  it("may fix category and urgency, and its result stays for the slip (VF-01, TR-02)", () => {
    const scene = given(
      nothing(),
      filed(),
      does({ type: "verify-facts", category: "logistics", urgent: true, identity: "unverified", result: "属实" }),
    );
    expect(complaintOf(scene).file).toMatchObject({ category: "logistics", urgent: true, verification: "属实" });
    expect(complaintOf(scene).file.points).toEqual([{ id: "p1", category: "logistics" }]);
    expect(complaintOf(scene).phase).toEqual({ status: "verifying", verified: true });
    expect(eventsOf(scene, "facts-verified")[0]).toMatchObject({ identity: "unverified" });
  });

  it("knows only the categories of the policy", () => {
    const wrong = does({
      type: "verify-facts",
      category: "weather",
      urgent: false,
      identity: "confirmed",
      result: "r",
    });
    expect(verdict(given(nothing(), filed()), wrong)).toBe("unknown-category at category");
  });
});
