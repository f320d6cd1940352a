import { describe, expect, it } from "vitest";
import { tells } from "../../../functions/domain/complaint/telling.ts";
import { complaintOf, deadlineOf, given, nothing, until, type Scene, eventsOf } from "./kit.ts";
import { consents, filed, visited } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { wall } from "./world.ts";

describe("telling the complainant about the state", () => {
  const told = (scene: Scene) => wall(complaintOf(scene).file.toldAt);

  it("is what leaves for them, question and result included (OP-15)", () => {
    expect(told(until(given(nothing(), ...stepsTo("confirming")), "2026-11-28 08:00"))).toBe("2026-11-27 18:00");
    expect(told(until(given(nothing(), ...stepsTo("confirming")), "2026-11-30 19:00"))).toBe("2026-11-30 18:00");
    expect(told(given(nothing(), ...stepsTo("closed")))).toBe("2026-11-30 10:00");
    expect(told(given(nothing(), ...stepsTo("return-visit"), visited({}, "2026-12-03 15:00")))).toBe(
      "2026-12-03 15:00",
    );
  });

  it("is not what they send, what only we know, or a date moved in silence", () => {
    const because = deadlineOf(given(nothing(), filed()), "answer").because;
    const moved = { type: "deadline-moved", id: "answer", dueBy: because.at, because } as const;
    expect(tells({ ...moved, reason: "told-late" })).toBe(true);
    expect(tells({ ...moved, reason: "regraded" })).toBe(false);
    expect(tells({ type: "message-received", sealed: null })).toBe(false);
    expect(tells({ type: "note-added", sealed: null })).toBe(false);
    expect(told(given(nothing(), ...stepsTo("awaiting-consent"), consents("question", "?")))).toBe("2026-11-20 16:00");
  });

  it("begins with the acknowledgement", () => {
    const filing = eventsOf(given(nothing(), filed()), "complaint-filed")[0]!;
    expect(tells(filing)).toBe(true);
  });
});
