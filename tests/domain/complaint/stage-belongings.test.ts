import { describe, expect, it } from "vitest";
import { evolvePhase } from "../../../functions/domain/complaint/evolve-phase.ts";
import { isIn } from "../../../functions/domain/complaint/state.ts";
import { complaintOf, eventsOf, given, nothing, until } from "./kit.ts";
import { complainantDoes, consents, proposed, released, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("what belongs to a stage", () => {
  it("is the plan that was agreed to, not one that was refused before", () => {
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-consent"),
      consents("refuse", "不"),
      proposed({ deliveries: [repair({ id: "d7" })] }),
      released(),
      complainantDoes({ type: "answer-proposal", answer: "accept", text: "好的" }),
    );
    expect(complaintOf(scene).phase).toMatchObject({
      deliveries: [{ id: "d7" }],
      agreement: { proposalId: "r2", words: "好的", how: "code" },
    });
  });

  it("goes on to the return visit with what was asked, or without", () => {
    const asked = complaintOf(until(given(nothing(), ...stepsTo("confirming")), "2026-11-30 19:00"));
    const visit = { type: "return-visit-called-for", by: "hotline" } as const;
    expect(evolvePhase(asked.phase, asked.file, visit, asked.file.updatedAt)).toHaveProperty("survey");
    const unasked = complaintOf(given(nothing(), ...stepsTo("confirming")));
    const after = evolvePhase(unasked.phase, unasked.file, visit, unasked.file.updatedAt);
    expect(Object.keys(after).sort()).toEqual(["agreement", "deliveries", "remedyAt", "status"]);
  });

  it("has no date and no satisfaction where the end gives none", () => {
    const scene = given(nothing(), ...stepsTo("received"), complainantDoes({ type: "withdraw", reason: "已解决" }));
    const complaint = complaintOf(scene);
    if (!isIn(complaint, "closed")) throw new Error("not closed");
    expect(Object.keys(complaint.phase).sort()).toEqual(["closedAt", "outcome", "status", "words"]);
    expect(eventsOf(scene, "complaint-closed")[0]).not.toHaveProperty("reconsiderUntil");
  });
});
