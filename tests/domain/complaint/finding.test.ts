import { describe, expect, it } from "vitest";
import { complaintOf, eventsOf, given, nothing, verdict } from "./kit.ts";
import { does, found, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("findings", () => {
  it("stand per point, the later one in force (OP-12)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("transferred"),
      found(),
      does({ type: "record-finding", pointId: "p1", finding: "not-upheld", reason: "复测正常" }),
    );
    expect(complaintOf(scene).file.points).toEqual([
      { id: "p1", category: "product-quality", finding: "not-upheld", reason: "复测正常" },
    ]);
    expect(eventsOf(scene, "finding-recorded")).toHaveLength(2);
  });

  it("are refused for a point that nobody raised", () => {
    const scene = given(nothing(), ...stepsTo("transferred"));
    expect(
      verdict(scene, staffDoes("repair", { type: "record-finding", pointId: "p2", finding: "upheld", reason: "r" })),
    ).toBe("unknown-point at pointId");
  });
});
