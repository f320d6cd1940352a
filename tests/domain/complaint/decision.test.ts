import { describe, expect, it } from "vitest";
import { accepted, refused } from "../../../functions/domain/complaint/decision.ts";

describe("a refusal", () => {
  it("is data: the reason, and the field where there is one", () => {
    expect(refused("date-passed", "completeBy")).toStrictEqual({
      kind: "refused",
      reason: "date-passed",
      field: "completeBy",
    });
    expect(refused("date-passed")).toStrictEqual({ kind: "refused", reason: "date-passed" });
    expect(accepted()).toStrictEqual({ kind: "accepted", events: [] });
  });
});
