import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, given, noticesOf, nothing, verdict, type Scene } from "./kit.ts";
import { complainantDoes, consents, does, proposed, released, repair, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);

const revoked = (on: string) => complainantDoes({ type: "revoke-answer", proposalId: "r1" }, on);

describe("a yes that is taken back", () => {
  it("within its day brings the offer back and drops the deliveries (OP-18)", () => {
    const scene = given(offered(), spoken("accept"), revoked("2026-11-22 11:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "awaiting-consent",
      offer: { proposalId: "r1", nonce: "secret of consent:r1" },
    });
    expect(deadlineOf(scene, "delivery:d1").state).toBe("dropped");
    expect(deadlineOf(scene, "consent")).toMatchObject({
      state: "open",
      owner: "complainant",
      dueBy: at("2026-12-04 18:00"),
    });
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("released");
    expect(noticesOf(scene, "consent-refused")).toEqual(["specialist @ 2026-11-22 11:00"]);
    expect(verdict(scene, consents("accept"))).toBe("accepted");
  });

  it("is refused after its day, when something was delivered, for a yes by link, and for another proposal", () => {
    const said = given(offered(), spoken("accept"));
    expect(verdict(said, { ...revoked("2026-11-22 11:00"), on: "2026-11-22 11:01" })).toBe("not-revocable");
    const twoDeliveries = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair(), repair({ id: "d2" })] }),
      released("2026-11-20 16:00"),
      spoken("accept"),
      staffDoes("repair", { type: "complete-delivery", deliveryId: "d1", proof: { reference: "R", on: "2026-11-21" } }),
    );
    expect(verdict(twoDeliveries, revoked("2026-11-21 12:00"))).toBe("not-revocable");
    expect(verdict(given(offered(), consents("accept")), revoked("2026-11-20 18:00"))).toBe("not-revocable");
    expect(verdict(offered(), revoked("2026-11-20 18:00"))).toBe("not-revocable");
    expect(verdict(said, complainantDoes({ type: "revoke-answer", proposalId: "r2" }))).toBe("proposal-replaced");
  });
});
