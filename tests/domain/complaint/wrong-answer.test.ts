import { describe, expect, it } from "vitest";
import { approvalOf, given, nothing, verdict, type Scene } from "./kit.ts";
import { complainantDoes, compensation, consents, decided, does, filed, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);

describe("an answer that comes wrong", () => {
  it("is told that the same proposal was answered, or another one stands in its place", () => {
    expect(verdict(given(offered(), consents("accept")), consents("refuse", "x"))).toBe("already-answered");
    const refused = given(offered(), consents("refuse", "不够"));
    expect(verdict(refused, consents("accept"))).toBe("already-answered");
    const second = given(refused, proposed(), released());
    expect(verdict(second, consents("accept"))).toBe("already-answered");
    expect(
      verdict(second, complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r3" })),
    ).toBe("proposal-replaced");
    expect(
      verdict(second, complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" })),
    ).toBe("accepted");
    expect(
      verdict(
        given(refused, proposed()),
        complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" }),
      ),
    ).toBe("proposal-replaced");
    expect(
      verdict(given(nothing(), filed()), complainantDoes({ type: "answer-proposal", answer: "accept", text: "" })),
    ).toBe("not-possible-in-this-stage");
  });

  it("cannot accept a proposal that was turned down inside", () => {
    const rejected = given(
      nothing(),
      ...stepsTo("awaiting-approval"),
      decided("refuse", { by: "supervisor" }),
      proposed(compensation(50)),
      released(),
    );
    expect(approvalOf(rejected).state).toBe("refused");
    expect(verdict(rejected, consents("accept"))).toBe("proposal-replaced");
  });

  it("comes too late after thirty days (27 default)", () => {
    expect(verdict(offered(), consents("accept", "", "2026-12-21 18:00"))).toBe("accepted");
    expect(verdict({ ...offered(), now: at("2026-12-21 18:00") }, consents("accept"))).toBe("offer-expired");
    expect(verdict(offered(), spoken("accept", "2026-12-21 18:01"))).toBe("offer-expired");
  });
});
