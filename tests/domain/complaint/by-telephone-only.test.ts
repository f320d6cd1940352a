import { describe, expect, it } from "vitest";
import { complaintOf, dueOn, given, noticesOf, nothing, openIds, until, type Scene } from "./kit.ts";
import { byPhone, does, filed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";
import { missedOf } from "./passing-time-scenes.ts";

describe("somebody with a telephone only", () => {
  const reached = (callId: string, on: string) =>
    does({ type: "record-contact", way: "call", result: "reached", at: at(on), told: true, summary: "s", callId }, on);
  const start = (): Scene => given(nothing(), filed({ form: byPhone }), reached("call:1", "2026-11-20 12:00"));
  const openCalls = (scene: Scene) =>
    complaintOf(scene).file.deadlines.filter(({ key, state }) => key === "call" && state === "open");

  it("is called by the owner before the next news would be due (OP-02, OP-15)", () => {
    const scene = until(start(), "2026-11-22 11:29");
    expect(noticesOf(scene, "call-task").at(-1)).toBe("specialist @ 2026-11-22 00:00");
    expect(openCalls(scene)).toMatchObject([
      {
        owner: "specialist",
        dueBy: at("2026-11-22 11:30"),
      },
    ]);
    expect(noticesOf(scene, "progress")).toEqual([]);
  });

  it("starts the 48 hours anew by the call itself, without a second one (OP-15)", () => {
    const before = until(start(), "2026-11-22 09:00");
    const scene = given(before, reached(openCalls(before)[0]!.id, "2026-11-22 10:00"));
    expect(dueOn(scene, "progress")).toBe("2026-11-24 09:30");
    expect(openCalls(scene)).toEqual([]);
  });

  it("has one call at a time open, however long nobody calls", () => {
    const scene = until(start(), "2026-11-27 12:00");
    expect(openCalls(scene)).toHaveLength(1);
    expect(missedOf(scene, openCalls(scene)[0]!.id)[0]).toBe("1: supervisor @ 2026-11-22 11:30");
    expect(scene.entries.flatMap(({ notices }) => notices).filter(({ to }) => to.kind === "complainant")).toEqual([]);
  });

  it("hears of an offer by a call within four office hours (OP-02, OP-18)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-release", filed({ form: byPhone })),
      reached("call:1", "2026-11-20 15:50"),
      released("2026-11-20 16:00"),
    );
    expect(noticesOf(scene, "proposal")).toEqual([]);
    const [call] = openCalls(scene);
    expect(wall(call!.dueBy)).toBe("2026-11-23 11:00");
    expect(call!.owner).toBe("specialist");
  });

  it("of a critical case is called through the night (OP-01)", () => {
    const scene = given(
      nothing(),
      filed({ form: byPhone, grade: "CRITICAL" }),
      reached("call:1", "2026-11-20 12:00"),
      does({ type: "send-message", text: "t" }, "2026-11-20 22:00"),
    );
    const [call] = openCalls(scene);
    expect(wall(call!.dueBy)).toBe("2026-11-21 02:00");
  });

  it("is told of everything else by the same open call", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-consent", filed({ form: byPhone })));
    expect(openIds(scene).filter((id) => id.startsWith("call"))).toEqual(["call:1"]);
  });

  it("is called under a name of its own each time: that of the commit which asked for it", () => {
    const scene = until(start(), "2026-11-22 11:29");
    const asking = scene.entries.filter(({ events }) =>
      events.some((event) => event.type === "deadline-opened" && event.deadline.key === "call"),
    );
    expect(asking.map(({ n }) => `call:${n}`)).toEqual(["call:1", openCalls(scene)[0]!.id]);
    const written = given(start(), does({ type: "send-message", text: "t" }, "2026-11-20 13:00"));
    expect(openCalls(written)[0]!.id).toBe(`call:${written.entries.length}`);
  });
});
