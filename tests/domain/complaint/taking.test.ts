import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  given,
  lastEvents,
  noticesOf,
  nothing,
  statusOf,
  verdict,
  when,
  type Step,
} from "./kit.ts";
import { consents, filed, proposed, released, repair, staffDoes, taken } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { staffWith } from "./world.ts";

describe("taking and giving a complaint", () => {
  it("starts the check and makes whoever takes it the owner (TR-24)", () => {
    const scene = given(nothing(), filed(), staffDoes("specialist2", { type: "take-complaint" }));
    expect(statusOf(scene)).toBe("verifying");
    expect(complaintOf(scene).file.owner).toBe("specialist2");
    expect(noticesOf(scene, "assigned")).toEqual(["specialist @ 2026-11-20 10:00", "specialist2 @ 2026-11-20 10:01"]);
  });

  it("names nobody anew when the owner takes their own", () => {
    const scene = given(nothing(), filed(), taken());
    expect(lastEvents(scene)).toEqual(["verification-started"]);
    expect(complaintOf(scene).phase).toEqual({ status: "verifying", verified: false });
  });

  it("hands what the old owner still owed to the new one (OP-06, OP-11)", () => {
    const give: Step = staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" });
    const scene = given(nothing(), ...stepsTo("transferred"), give);
    expect(deadlineOf(scene, "answer").owner).toBe("specialist2");
    expect(deadlineOf(scene, "progress").owner).toBe("specialist2");
    expect(deadlineOf(scene, "department-answer").owner).toBe("repair");
    expect(deadlineOf(scene, "handle").owner).toBe("specialist");
    expect(complaintOf(scene).file.handlers).toEqual(["specialist", "repair", "specialist2"]);
  });

  it("leaves a delivery with whom the plan names", () => {
    const own = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair({ owner: "specialist" })] }),
      released(),
      consents("accept"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(deadlineOf(own, "delivery:d1").owner).toBe("specialist");
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(deadlineOf(scene, "delivery:d1").owner).toBe("repair");
  });

  it("goes to somebody of the desk only, and changes nothing when they own it already", () => {
    const scene = given(nothing(), filed());
    const assign = (owner: string) => staffDoes("supervisor", { type: "assign-owner", owner });
    expect(verdict(scene, assign("nobody"))).toBe("unknown-staff at owner");
    expect(verdict(scene, assign("sysadmin"))).toBe("not-your-role at owner");
    expect(when(scene, assign("specialist")).decision).toEqual({ kind: "accepted", events: [] });
    expect(
      verdict(
        { ...scene, world: { ...scene.world, members: staffWith("specialist2", { active: false }) } },
        assign("specialist2"),
      ),
    ).toBe("unknown-staff at owner");
  });
});
