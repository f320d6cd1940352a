import { describe, expect, it } from "vitest";
import { complaintOf, eventsOf, given, noticesOf, nothing, verdict } from "./kit.ts";
import { does, filed, taken, transferred, verified } from "./steps.ts";
import { at } from "./world.ts";

describe("a correction", () => {
  const corrected = (n: number, tellComplainant: boolean) =>
    does({ type: "correct", n, reason: "写错了型号", text: "型号是 X1", tellComplainant });

  it("supersedes an entry that exists and tells whoever was told wrong (OP-22)", () => {
    const scene = given(nothing(), filed(), taken(), corrected(2, true));
    expect(noticesOf(scene, "correction")).toHaveLength(1);
    expect(complaintOf(scene).file.toldAt).toBe(scene.now);
    expect(eventsOf(scene, "entry-corrected")[0]).toMatchObject({
      n: 2,
      told: true,
      sealed: { reason: "写错了型号", text: "型号是 X1" },
    });
  });

  it("tells nobody when only the record was wrong", () => {
    const scene = given(nothing(), filed(), taken(), corrected(1, false));
    expect(noticesOf(scene, "correction")).toEqual([]);
    expect(complaintOf(scene).file.toldAt).toBe(at("2026-11-20 10:00"));
  });

  it("is refused for an entry that does not exist", () => {
    const scene = given(nothing(), filed(), taken(), verified(), transferred());
    expect(verdict(scene, corrected(5, true))).toBe("unknown-entry at n");
    expect(verdict(scene, corrected(4, true))).toBe("accepted");
  });

  it("that concerns only us reaches nobody", () => {
    const silent = does({ type: "correct", n: 1, reason: "r", text: "t", tellComplainant: false });
    expect(given(nothing(), filed(), silent).entries.at(-1)!.notices).toEqual([]);
  });
});
