import { describe, expect, it } from "vitest";
import { dueOn, eventsOf, given, lastEvents, noticesOf, nothing, statusOf, verdict, type Scene } from "./kit.ts";
import { consents } from "./steps.ts";
import { stepsTo } from "./stages.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

describe("a question about the offer", () => {
  const asks = (on: string) => consents("question", "包括运费吗？", on);

  it("is owed a reply and leaves the offer open (OP-15)", () => {
    const scene = given(offered(), asks("2026-11-20 17:00"));
    expect(statusOf(scene)).toBe("awaiting-consent");
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    expect(eventsOf(scene, "question-asked")).toEqual([
      { type: "question-asked", proposalId: "r1", sealed: { text: "包括运费吗？" } },
    ]);
    expect(noticesOf(scene, "complainant-question")).toEqual(["specialist @ 2026-11-20 17:00"]);
    expect(verdict(offered(), consents("question", ""))).toBe("reason-missing at text");
    expect(verdict(scene, consents("accept"))).toBe("accepted");
  });

  it("does not put off the reply that is owed already (design 6.6)", () => {
    const scene = given(offered(), asks("2026-11-20 17:00"), asks("2026-11-23 17:00"));
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    expect(lastEvents(scene)).toEqual(["question-asked"]);
  });
});
