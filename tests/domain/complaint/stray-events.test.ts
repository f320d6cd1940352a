import { describe, expect, it } from "vitest";
import { evolveFile } from "../../../functions/domain/complaint/evolve-file.ts";
import { evolvePhase } from "../../../functions/domain/complaint/evolve-phase.ts";
import type { ComplaintEvent, EventOf } from "../../../functions/domain/complaint/events.ts";
import { statuses, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing } from "./kit.ts";
import { stepsTo } from "./stages.ts";

const carriedOut: readonly Status[] = ["confirming", "return-visit", "closing"];

const consent: EventOf<"consent-given"> = { type: "consent-given", proposalId: "r1", how: "link", sealed: null };

const answer: EventOf<"survey-answered"> = {
  type: "survey-answered",
  solved: "yes",
  process: "neutral",
  result: "neutral",
  how: "link",
  sealed: null,
};

const decision: EventOf<"reconsideration-decided"> = {
  type: "reconsideration-decided",
  by: "gm",
  upheld: true,
  sealed: null,
};

describe("an event of a stage that the complaint is not in", () => {
  const belongs: readonly (readonly [ComplaintEvent, readonly Status[]])[] = [
    [consent, ["awaiting-consent"]],
    [{ type: "consent-revoked", proposalId: "r1" }, ["implementing"]],
    [{ type: "delivery-completed", deliveryId: "d1", sealed: null }, ["implementing"]],
    [{ type: "remedy-completed" }, ["implementing"]],
    [{ type: "survey-asked", openUntil: nothing().now, sealed: null }, ["confirming"]],
    [answer, carriedOut],
    [{ type: "return-visit-called-for", by: "hotline" }, carriedOut],
    [{ type: "closing-called-for", outcome: "neutral" }, carriedOut],
    [{ type: "reconsideration-requested", reviewer: "gm", sealed: null }, ["closed"]],
    [decision, ["reconsidering"]],
  ];

  it.each(belongs)("changes nothing of it: $type", (event, where) => {
    for (const status of statuses.filter((each) => !where.includes(each))) {
      const { phase, file } = complaintOf(given(nothing(), ...stepsTo(status)));
      expect(evolvePhase(phase, file, event, file.updatedAt)).toBe(phase);
    }
  });

  it("leaves the owner and the round alone where nobody asked for a reconsideration", () => {
    const { file } = complaintOf(given(nothing(), ...stepsTo("closed")));
    expect(evolveFile(file, decision, file.updatedAt)).toMatchObject({ owner: file.owner, round: file.round });
  });
});
