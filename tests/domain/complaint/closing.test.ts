import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, eventsOf, given, noticesOf, nothing, openIds, verdict, until } from "./kit.ts";
import { closed, complainantDoes, does } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

describe("closing", () => {
  it("writes the record with the four facts and ends every clock (RC-13, RC-15, CS-02)", () => {
    const closing = given(nothing(), ...stepsTo("closing"), complainantDoes({ type: "add-message", text: "谢谢" }));
    const scene = given(closing, closed("2026-11-30 10:00"));
    expect(complaintOf(scene).phase).toEqual({
      status: "closed",
      outcome: "satisfied",
      closedAt: at("2026-11-30 10:00"),
      words: { result: "换主板", measures: "来料检验" },
      answer: expect.objectContaining({ result: "satisfied" }) as unknown,
      reconsiderUntil: at("2026-12-21 18:00"),
      satisfaction: "satisfied",
    });
    expect(openIds(scene)).toEqual([]);
    expect(deadlineOf(scene, "closing").state).toBe("kept");
    expect(deadlineOf(scene, "message-reply").state).toBe("dropped");
    expect(noticesOf(scene, "result")).toEqual(["complainant @ 2026-11-30 10:00"]);
    expect(noticesOf(scene, "withdrawn")).toEqual([]);
  });

  it("files under a type of the policy, with what was changed where something was", () => {
    const close = (change: object) =>
      does({ type: "close-complaint", finalType: "price", result: "r", measures: "m", ...change });
    const closing = given(nothing(), ...stepsTo("closing"));
    expect(verdict(closing, close({ finalType: "weather" }))).toBe("unknown-category at finalType");
    expect(eventsOf(given(closing, close({ changed: "新流程" })), "complaint-closed")[0]).toMatchObject({
      finalType: "price",
      sealed: { result: "r", measures: "m", changed: "新流程" },
    });
  });

  it("has the end that the facts gave it, no other (OP-05)", () => {
    const close = (outcome: "satisfied" | "neutral") =>
      does({ type: "close-complaint", outcome, finalType: "price", result: "r", measures: "m" });
    const closing = given(nothing(), ...stepsTo("closing"));
    expect(verdict(closing, close("neutral"))).toBe("outcome-needs-more at outcome");
    expect(verdict(closing, close("satisfied"))).toBe("accepted");
  });

  it("says nothing of a satisfaction that nobody gave (OP-05)", () => {
    const offered = given(nothing(), ...stepsTo("awaiting-consent"));
    const scene = given(until(offered, "2027-03-01 10:00"), closed("2027-03-01 10:00"));
    expect(complaintOf(scene).phase).toMatchObject({ status: "closed", outcome: "no-answer" });
    expect(eventsOf(scene, "complaint-closed")[0]).not.toHaveProperty("satisfaction");
  });

  it("ends each clock once, kept or dropped", () => {
    const before = given(nothing(), ...stepsTo("closing"), complainantDoes({ type: "add-message", text: "?" }));
    const scene = given(before, closed("2026-11-30 10:00"));
    const ended = scene.entries
      .at(-1)!
      .events.flatMap((event) =>
        event.type === "deadline-kept" || event.type === "deadline-dropped" ? [event.id] : [],
      );
    expect(ended.sort()).toEqual(openIds(before));
  });
});
