import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  given,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import { consents, does, proposed, released, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const offered = (): Scene => given(nothing(), ...stepsTo("awaiting-consent"));

const spoken = (answer: "accept" | "refuse", on = "2026-11-21 11:00") =>
  does({ type: "record-answer", answer, at: at(on), words: "好的，就这样" }, on);

describe("silence after an offer", () => {
  const silent = (): Scene => until(offered(), "2026-12-04 18:00");
  const called = (result: "reached" | "no-answer", on: string) =>
    does(
      { type: "record-contact", way: "call", result, at: at(on), told: false, summary: "s", callId: "call:consent" },
      on,
    );
  const ended = (outcome?: "no-answer" | "satisfied") =>
    does({
      type: "close-complaint",
      finalType: "product-quality",
      result: "r",
      measures: "m",
      ...(outcome && { outcome }),
    });

  it("becomes a call by the owner after ten working days, never a yes (27.4.8)", () => {
    const scene = silent();
    expect(deadlineOf(scene, "consent").state).toBe("dropped");
    expect(deadlineOf(scene, "call:consent")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "call:consent")).toBe("2026-12-07 18:00");
    expect(statusOf(scene)).toBe("awaiting-consent");
    expect(noticesOf(scene, "call-task")).toEqual(["specialist @ 2026-12-04 18:00"]);
  });

  it("cannot be closed before the calls came to nothing (OP-05)", () => {
    expect(verdict(offered(), ended("no-answer"))).toBe("outcome-needs-more at outcome");
    expect(verdict(silent(), ended("no-answer"))).toBe("outcome-needs-more at outcome");
  });

  it("is closed as no-answer after three calls in vain; the owner owes the record (OP-05, OP-02)", () => {
    const days = ["2026-12-05 10:00", "2026-12-05 16:00", "2026-12-07 10:00"];
    const scene = given(silent(), ...days.map((on) => called("no-answer", on)));
    expect(deadlineOf(scene, "call:consent").state).toBe("kept");
    expect(deadlineOf(scene, "closing")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "closing")).toBe("2026-12-08 18:00");
    expect(verdict(scene, ended("satisfied"))).toBe("outcome-needs-more at outcome");
    const closed = given(scene, ended());
    expect(complaintOf(closed).phase).toMatchObject({ status: "closed", outcome: "no-answer" });
    expect(openIds(closed)).toEqual([]);
    expect(noticesOf(closed, "result")).toHaveLength(1);
  });

  it("ends when the person answers after all, whatever was owed because of it", () => {
    const days = ["2026-12-05 10:00", "2026-12-05 16:00", "2026-12-07 10:00"];
    const scene = given(silent(), ...days.map((on) => called("no-answer", on)));
    for (const step of [consents("accept"), consents("refuse", "不"), spoken("accept", "2026-12-07 11:00")])
      expect(openIds(given(scene, step)).filter((id) => id === "closing" || id.startsWith("call:consent"))).toEqual([]);
    expect(openIds(given(silent(), consents("accept")))).not.toContain("call:consent");
    expect(openIds(given(silent(), spoken("refuse", "2026-12-05 10:00")))).not.toContain("call:consent");
    expect(deadlineOf(given(silent(), spoken("accept", "2026-12-05 10:00")), "call:consent").state).toBe("kept");
  });

  it("gives somebody who was reached the time to answer again", () => {
    const scene = given(silent(), called("reached", "2026-12-05 10:00"));
    expect(dueOn(scene, "consent")).toBe("2026-12-18 18:00");
    expect(deadlineOf(scene, "consent")).toMatchObject({ owner: "complainant", state: "open" });
    expect(verdict(scene, ended("no-answer"))).toBe("outcome-needs-more at outcome");
  });

  it("ends with the offer at the latest (OP-05)", () => {
    const scene = given(silent(), called("reached", "2026-12-05 10:00"));
    expect(verdict({ ...scene, now: at("2026-12-21 17:59") }, ended())).toBe("outcome-needs-more at outcome");
    expect(verdict({ ...scene, now: at("2026-12-21 18:00") }, ended())).toBe("accepted");
  });

  it("of an earlier round does not count for this one (OP-05)", () => {
    const again = given(
      silent(),
      consents("refuse", "不", "2026-12-05 10:00"),
      proposed({ completeBy: at("2027-01-04 18:00"), deliveries: [repair({ dueBy: at("2027-01-04 18:00") })] }),
      released("2026-12-05 12:00"),
    );
    expect(verdict(again, ended())).toBe("outcome-needs-more at outcome");
    expect(complaintOf(again).file.callAttempts).toBe(0);
  });
});
