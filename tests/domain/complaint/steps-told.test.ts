import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../../functions/domain/complaint/state.ts";
import { complaintOf, given, nothing, until, type Scene } from "./kit.ts";
import { does, filed, taken, verified } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const file = (scene: Scene): CaseFile => complaintOf(scene).file;

describe("what was done since the complainant was last told (OP-15)", () => {
  it("is what a progress notice tells of, with its owner's sentence, and then begins anew", () => {
    const before = given(
      nothing(),
      filed(),
      taken("2026-11-20 10:10"),
      verified("2026-11-20 10:30"),
      does({ type: "add-note", text: "内部" }, "2026-11-20 10:40"),
      does({ type: "add-progress-sentence", text: "主板已到货。" }, "2026-11-20 10:50"),
    );
    const steps = [
      { at: at("2026-11-20 10:10"), what: "verification-started" },
      { at: at("2026-11-20 10:30"), what: "facts-verified" },
    ];
    expect(file(before)).toMatchObject({ done: steps, toldAbout: [], toldSentence: null });
    const told = until(before, "2026-11-22 10:00");
    expect(file(told)).toMatchObject({ done: [], toldAbout: steps, sentence: null, toldSentence: "主板已到货。" });
    expect(file(until(told, "2026-11-24 10:00"))).toMatchObject({ toldAbout: [], toldSentence: null });
  });

  it("counts every step about the matter, from the check to the proposal and whoever takes it over", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-approval"), {
      by: "staff:supervisor",
      command: { type: "assign-owner", owner: "supervisor" },
    });
    expect(file(scene).done.map(({ what }) => what)).toEqual([
      "verification-started",
      "facts-verified",
      "department-assigned",
      "department-answered",
      "remedy-proposed",
      "owner-assigned",
    ]);
  });
});
