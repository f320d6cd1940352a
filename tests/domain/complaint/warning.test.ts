import { describe, expect, it } from "vitest";
import { given, lateAt, noticesOf, nothing, until, type Scene } from "./kit.ts";
import { filed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { wall } from "./world.ts";
import { missedOf } from "./passing-time-scenes.ts";

const warnedOf = (scene: Scene, id: string) =>
  scene.entries
    .filter((entry) => entry.events.some((event) => event.type === "deadline-warned" && event.id === id))
    .map(({ at: on }) => wall(on));

describe("a warning", () => {
  it("reaches the owner once, at 80 % of the clock (OP-06)", () => {
    const scene = until(given(nothing(), filed()), "2026-11-26 18:00");
    expect(warnedOf(scene, "first-response")).toEqual(["2026-11-21 05:12"]);
    expect(warnedOf(scene, "answer")).toEqual(["2026-11-26 16:24"]);
    expect(noticesOf(scene, "deadline-warning")).toContain("specialist @ 2026-11-26 16:24");
  });

  it("is left out when the deadline itself has passed by then", () => {
    const scene = lateAt(given(nothing(), filed()), "2026-11-21 10:00");
    expect(warnedOf(scene, "first-response")).toEqual([]);
    expect(missedOf(scene, "first-response")).toEqual(["1: supervisor @ 2026-11-21 10:00"]);
    expect(warnedOf(until(scene, "2026-11-23 18:00"), "first-response")).toEqual([]);
  });

  it("of the time the complainant has to answer goes to nobody", () => {
    const scene = until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-12-04 17:59");
    expect(warnedOf(scene, "consent")).toHaveLength(1);
    expect(scene.entries.flatMap(({ notices }) => notices).filter(({ about }) => about === "consent")).toEqual([]);
  });
});
