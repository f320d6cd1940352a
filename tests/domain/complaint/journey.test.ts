import { describe, expect, it } from "vitest";
import { statuses } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, statusOf } from "./kit.ts";
import { stepsTo } from "./stages.ts";

describe("a complaint from filing to closing", () => {
  it.each(statuses)("reaches the status %s by the ordinary steps", (status) => {
    expect(statusOf(given(nothing(), ...stepsTo(status)))).toBe(status);
  });

  it("belongs to the specialist in all other tests", () => {
    expect(complaintOf(given(nothing(), ...stepsTo("received"))).file.owner).toBe("specialist");
  });
});
