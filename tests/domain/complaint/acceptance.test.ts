import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  verdict,
  type Scene,
} from "./kit.ts";
import { complainantDoes, consents, does, payment, proposed, released, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);

describe("a yes", () => {
  it("by link or code starts exactly the plan that was offered (CC-02, SL-25)", () => {
    const scene = given(offered(), consents("accept", "谢谢", "2026-11-20 17:00"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "implementing",
      agreement: { proposalId: "r1", at: at("2026-11-20 17:00"), how: "link", nonce: "secret of revoke:r1" },
      deliveries: [repair()],
    });
    expect(complaintOf(scene).phase).not.toHaveProperty("agreement.revocableUntil");
    expect(dueOn(scene, "delivery:d1")).toBe("2026-12-04 18:00");
    expect(deadlineOf(scene, "delivery:d1")).toMatchObject({ owner: "repair", because: { kind: "agreed" } });
    expect(deadlineOf(scene, "consent").state).toBe("kept");
    expect(complaintOf(scene).file.proposals[0]!.state).toBe("accepted");
    expect(noticesOf(scene, "implementing")).toEqual(["complainant @ 2026-11-20 17:00"]);
    expect(noticesOf(scene, "consent-recorded")).toEqual([]);
    expect(noticesOf(scene, "consent-given")).toEqual(["specialist @ 2026-11-20 17:00"]);
    expect(noticesOf(scene, "delivery-task")).toEqual(["repair @ 2026-11-20 17:00"]);
    expect(eventsOf(scene, "consent-given")[0]).toMatchObject({ how: "link", sealed: { words: "谢谢" } });
    const byCode = given(offered(), complainantDoes({ type: "answer-proposal", answer: "accept", text: "" }));
    expect(eventsOf(byCode, "consent-given")[0]!.how).toBe("code");
  });

  it("after a delivery's day gives it the usual time anew (OP-08)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair({ dueBy: at("2026-11-24 18:00") }), payment(0, { id: "d2" })] }),
      released("2026-11-20 16:00"),
      consents("accept", "", "2026-11-24 18:00"),
    );
    expect(dueOn(scene, "delivery:d1")).toBe("2026-11-27 18:00");
    expect(dueOn(scene, "delivery:d2")).toBe("2026-12-04 18:00");
  });

  it("warns of a delivery at 80 % of its time", () => {
    const scene = given(offered(), consents("accept", "", "2026-11-24 18:00"));
    expect(wall(deadlineOf(scene, "delivery:d1").warnBy!)).toBe("2026-12-02 18:00");
  });

  it("on the telephone is recorded with time and words, confirmed at once and can be taken back for a day (OP-18)", () => {
    const scene = given(offered(), spoken("accept"));
    expect(complaintOf(scene).phase).toMatchObject({
      status: "implementing",
      agreement: { how: "spoken", revocableUntil: at("2026-11-22 11:00") },
    });
    expect(noticesOf(scene, "consent-recorded")).toEqual(["complainant @ 2026-11-21 11:00"]);
    expect(noticesOf(scene, "implementing")).toEqual([]);
    expect(eventsOf(scene, "consent-given")[0]!.sealed).toEqual({
      words: "好的，就这样",
      nonce: "secret of revoke:r1",
    });
    expect(openIds(scene)).toContain("delivery:d1");
    expect(openIds(scene)).not.toContain("consent");
    expect(
      verdict(
        offered(),
        does({ type: "record-answer", answer: "accept", at: at("2026-11-21 11:01"), words: "w" }, "2026-11-21 11:00"),
      ),
    ).toBe("date-in-the-future at at");
  });

  it("is not a mail: a message changes no stage (design 6.7)", () => {
    expect(statusOf(given(offered(), complainantDoes({ type: "add-message", text: "我同意" })))).toBe(
      "awaiting-consent",
    );
  });
});
