import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  statusOf,
  verdict,
  type Scene,
} from "./kit.ts";
import { consents, does } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);

describe("a no", () => {
  it("says why, opens a round and owes the next proposal (SL-23, CC-12)", () => {
    const scene = given(offered(), consents("refuse", "要换机", "2026-11-23 10:00"));
    expect(statusOf(scene)).toBe("proposing");
    expect(complaintOf(scene).file).toMatchObject({ round: 2, proposals: [{ state: "refused" }] });
    expect(dueOn(scene, "proposal")).toBe("2026-11-24 10:00");
    expect(deadlineOf(scene, "consent").state).toBe("kept");
    expect(noticesOf(scene, "consent-refused")).toEqual(["specialist @ 2026-11-23 10:00"]);
    expect(eventsOf(scene, "consent-refused")[0]).toMatchObject({ how: "link", sealed: { text: "要换机" } });
    expect(verdict(offered(), consents("refuse", " "))).toBe("reason-missing at text");
  });

  it("on the telephone counts the same", () => {
    const scene = given(offered(), spoken("refuse"));
    expect(statusOf(scene)).toBe("proposing");
    expect(eventsOf(scene, "consent-refused")[0]).toMatchObject({ how: "spoken", sealed: { text: "好的，就这样" } });
  });
});
