import { describe, expect, it } from "vitest";
import type { DeliveryProof } from "../../../functions/domain/complaint/remedy.ts";
import { complaintOf, deadlineOf, dueOn, given, nothing, openIds, statusOf, verdict, type Scene } from "./kit.ts";
import { byPhone, carriedOut, consents, filed, line, payment, proposed, released, repair, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff } from "./world.ts";

const proof: DeliveryProof = { reference: "V-1", on: "2026-11-27" };

const completes = (deliveryId: string, change: Partial<DeliveryProof> = {}, on?: string) =>
  staffDoes("finance", { type: "complete-delivery", deliveryId, proof: { ...proof, ...change } }, on);

const yuan = (amount: number, currency = "CNY") => ({ amount: { minor: amount * 100, currency } });

/** A payment of 99 yuan and a repair, both accepted. */
const paying = (): Scene =>
  given(
    nothing(),
    ...stepsTo("proposing"),
    proposed({ lines: [line(99)], deliveries: [payment(99), repair({ id: "d2" })] }),
    released(),
    consents("accept"),
  );

describe("carrying out", () => {
  it("keeps a delivery with its proof and waits for the others (OP-08)", () => {
    const scene = given(paying(), completes("d1", yuan(99), "2026-11-27 10:00"));
    expect(deadlineOf(scene, "delivery:d1").state).toBe("kept");
    expect(statusOf(scene)).toBe("implementing");
    expect(complaintOf(scene).phase).toMatchObject({
      deliveries: [{ id: "d1", doneAt: at("2026-11-27 10:00"), proof: { reference: "V-1" } }, { id: "d2" }],
    });
    expect(openIds(scene)).toContain("delivery:d2");
  });

  it("pays what was approved, in its money, once (OP-08)", () => {
    expect(verdict(paying(), completes("d1", yuan(98)))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d1", yuan(99, "USD")))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d1"))).toBe("amount-differs-from-approved at proof.amount");
    expect(verdict(paying(), completes("d2", yuan(1)))).toBe("accepted");
    expect(verdict(given(paying(), completes("d1", yuan(99))), completes("d1", yuan(99)))).toBe(
      "unknown-delivery at deliveryId",
    );
    expect(verdict(paying(), completes("d3"))).toBe("unknown-delivery at deliveryId");
  });

  it("with the last delivery calls for the question and the visit (OP-19, RV-02)", () => {
    const scene = given(paying(), completes("d2"), completes("d1", yuan(99), "2026-11-27 16:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "confirming",
      remedyAt: at("2026-11-27 16:00"),
      agreement: { proposalId: "r1" },
    });
    expect(dueOn(scene, "survey")).toBe("2026-11-27 18:00");
    expect(deadlineOf(scene, "survey")).toMatchObject({ owner: "system" });
    expect(deadlineOf(scene, "survey").warnBy).toBeUndefined();
    expect(deadlineOf(scene, "survey").because).toMatchObject({ kind: "elapsed", at: at("2026-11-27 18:00") });
    expect(deadlineOf(scene, "return-visit").owner).toBe("hotline");
    expect(dueOn(scene, "return-visit")).toBe("2026-12-04 18:00");
    expect(openIds(scene)).toEqual(["return-visit", "survey"]);
  });

  it("asks in waking hours: a remedy at 20:00 is asked about at 08:00 (OP-19)", () => {
    const scene = given(nothing(), ...stepsTo("implementing"), carriedOut("2026-11-27 20:00"));
    expect(dueOn(scene, "survey")).toBe("2026-11-28 08:00");
  });

  it("lets nobody ask how it went who took part (OP-19)", () => {
    const visitor = (members: Scene["world"]["members"]) =>
      deadlineOf(given(nothing({ members }), ...stepsTo("confirming")), "return-visit").owner;
    expect(visitor(staff.filter(({ id }) => id !== "hotline"))).toBe("supervisor");
    const few = staff.filter(({ id }) => !["hotline", "supervisor", "director"].includes(id));
    expect(visitor(few)).toBe("specialist");
    const handled = given(
      nothing(),
      ...stepsTo("transferred"),
      staffDoes("supervisor", { type: "assign-owner", owner: "hotline" }),
    );
    expect(complaintOf(handled).file.handlers).toContain("hotline");
  });

  it("ends calls that were still to be made", () => {
    const scene = given(nothing(), ...stepsTo("implementing", filed({ form: byPhone })));
    expect(openIds(scene).some((id) => id.startsWith("call"))).toBe(true);
    expect(openIds(given(scene, carriedOut("2026-11-27 16:00")))).toEqual(["return-visit", "survey"]);
  });
});
