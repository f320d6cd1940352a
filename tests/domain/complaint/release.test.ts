import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, dueOn, given, noticesOf, nothing, verdict, type Scene } from "./kit.ts";
import { complainantDoes, filed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

describe("the release", () => {
  it("shows the complainant the exact letter and keeps what was promised (OP-18, CC-03)", () => {
    const scene = offered();
    expect(noticesOf(scene, "proposal")).toEqual(["complainant @ 2026-11-20 16:00"]);
    expect(["release", "answer", "first-response"].map((id) => deadlineOf(scene, id).state)).toEqual([
      "kept",
      "kept",
      "kept",
    ]);
    expect(complaintOf(scene).phase).toEqual({
      status: "awaiting-consent",
      offer: {
        proposalId: "r1",
        releasedAt: at("2026-11-20 16:00"),
        openUntil: at("2026-12-21 18:00"),
        paragraph: "张先生，您的电脑我们会负责到底。",
        nonce: "secret of consent:r1",
      },
    });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("released");
    expect(complaintOf(scene).file.toldAt).toBe(at("2026-11-20 16:00"));
  });

  it("keeps the finish clock of a major complaint: decided, approved and told (27.1)", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-consent", filed({ grade: "MAJOR" })));
    expect(deadlineOf(scene, "finish").state).toBe("kept");
  });

  it("answers what the complainant had asked meanwhile", () => {
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-release"),
      complainantDoes({ type: "add-message", text: "?" }),
      released(),
    );
    expect(deadlineOf(scene, "message-reply").state).toBe("kept");
  });

  it("waits for a finding on every point (OP-12)", () => {
    const steps = stepsTo("awaiting-release").filter(
      ({ command }) => typeof command === "function" || command.type !== "record-finding",
    );
    expect(verdict(given(nothing(), ...steps), released())).toBe("finding-missing at points.0");
  });

  it("gives the complainant ten working days (27 default)", () => {
    expect(deadlineOf(offered(), "consent").owner).toBe("complainant");
    expect(dueOn(offered(), "consent")).toBe("2026-12-04 18:00");
  });
});
