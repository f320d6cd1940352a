import { describe, expect, it } from "vitest";
import { complaintMoment } from "../../../functions/domain/complaint/decide/pass-time.ts";
import { complaintOf, given, nothing, until, verdict, when } from "./kit.ts";
import { carriedOut, complainantDoes, compensation, consents, decided, filed, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { wall } from "./world.ts";
import { missedOf } from "./passing-time-scenes.ts";

describe("the moment that is due next", () => {
  it("is the earliest of all, none once closed", () => {
    expect(wall(complaintMoment(complaintOf(given(nothing(), filed())))!)).toBe("2026-11-21 05:12");
    expect(complaintMoment(complaintOf(given(nothing(), ...stepsTo("closed"))))).toBeUndefined();
  });

  it("passes with nothing to do before it", () => {
    const scene = given(nothing(), filed());
    const pass = (on: string) =>
      when(scene, { by: "system", command: { type: "pass-time", scope: "complaint" }, on }).decision;
    expect(pass("2026-11-21 05:11")).toEqual({ kind: "accepted", events: [] });
    expect(pass("2026-11-21 05:12")).toEqual({
      kind: "accepted",
      events: [
        { type: "deadline-warned", id: "first-response" },
        { type: "deadline-warned", id: "handle" },
      ],
    });
  });

  it("follows a delivery, an approver's question and a reply that are late, to their supervisor", () => {
    const delivery = until(given(nothing(), ...stepsTo("implementing")), "2026-12-04 18:00");
    expect(missedOf(delivery, "delivery:d1")).toEqual(["1: supervisor @ 2026-12-04 18:00"]);
    const question = until(
      given(nothing(), ...stepsTo("awaiting-approval"), decided("question", { by: "supervisor" }, "2026-11-20 16:00")),
      "2026-11-23 11:00",
    );
    expect(missedOf(question, "approver-question:7K3M9QXW2RDT5-a1")).toEqual(["1: supervisor @ 2026-11-23 11:00"]);
    const reply = until(
      given(nothing(), ...stepsTo("transferred"), complainantDoes({ type: "add-message", text: "?" })),
      "2026-11-23 18:00",
    );
    expect(missedOf(reply, "message-reply")).toEqual(["1: supervisor @ 2026-11-23 18:00"]);
  });

  it("repeats a finish that is late to the director first", () => {
    const scene = until(given(nothing(), filed({ grade: "MAJOR" })), "2026-11-22 10:00");
    expect(missedOf(scene, "finish")).toEqual(["1: director @ 2026-11-22 10:00"]);
  });

  it("is not stopped by an offer that nobody may accept any more", () => {
    const scene = until(
      given(nothing(), ...stepsTo("proposing"), proposed(compensation(50)), released("2026-11-20 16:00")),
      "2026-12-23 12:00",
    );
    expect(verdict(scene, consents("accept"))).toBe("offer-expired");
    expect(verdict(scene, carriedOut())).toBe("not-possible-in-this-stage");
    expect(complaintMoment(complaintOf(scene))).toBeDefined();
  });
});
