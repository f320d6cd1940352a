import { describe, expect, it } from "vitest";
import type { CommandOf } from "../../../functions/domain/complaint/commands.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  nothing,
  openIds,
  statusOf,
  verdict,
  type Step,
} from "./kit.ts";
import { byPhone, complainantDoes, does, filed } from "./steps.ts";
import { at } from "./world.ts";

type Contact = Partial<Omit<CommandOf<"record-contact">, "type">>;

const called = (change: Contact = {}, on = "2026-11-20 11:00"): Step =>
  does(
    {
      type: "record-contact",
      way: "call",
      result: "reached",
      at: at(on),
      told: true,
      summary: "已告知进度",
      ...change,
    },
    on,
  );

describe("contacts with the complainant", () => {
  it("count as the first response when the person was reached (RC-11, GD-05)", () => {
    const scene = given(nothing(), filed(), called());
    expect(deadlineOf(scene, "first-response")).toMatchObject({ state: "kept", endedAt: at("2026-11-20 11:00") });
    expect(statusOf(scene)).toBe("verifying");
  });

  it.each(["no-answer", "wrong-number", "refused"] as const)("do not when the result was %s", (result) => {
    const scene = given(nothing(), filed(), called({ result }));
    expect(deadlineOf(scene, "first-response").state).toBe("open");
    expect(complaintOf(scene).file.callAttempts).toBe(1);
    expect(complaintOf(given(scene, called({}, "2026-11-20 12:00"))).file.callAttempts).toBe(0);
  });

  it("stand in the log as they were, words apart (RC-11)", () => {
    const on = "2026-11-20 11:00";
    const plain = { type: "contact-recorded", way: "call", at: at(on), told: true, sealed: { summary: "已告知进度" } };
    expect(eventsOf(given(nothing(), filed(), called()), "contact-recorded")).toStrictEqual([
      { ...plain, result: "reached" },
    ]);
    const later = { result: "call-me-at" as const, callId: "call:1", callMeAt: at("2026-11-26 10:00") };
    expect(eventsOf(given(nothing(), filed({ form: byPhone }), called(later)), "contact-recorded")).toStrictEqual([
      { ...plain, ...later },
    ]);
  });

  it("answer what the complainant had asked, when they were reached", () => {
    const asked = given(nothing(), filed(), complainantDoes({ type: "add-message", text: "?" }));
    expect(openIds(given(asked, called()))).not.toContain("message-reply");
    expect(openIds(given(asked, called({ result: "no-answer" })))).toContain("message-reply");
  });

  it("in vain are counted until somebody is reached or called anew, whatever else begins", () => {
    const tried = given(
      nothing(),
      filed(),
      called({ result: "no-answer" }),
      complainantDoes({ type: "add-message", text: "?" }),
    );
    expect(complaintOf(tried).file.callAttempts).toBe(1);
  });

  it("are marked late against the date first given (OP-13)", () => {
    const scene = given(nothing(), filed(), called({}, "2026-11-21 10:01"));
    expect(deadlineOf(scene, "first-response").state).toBe("kept-late");
    expect(deadlineOf(given(nothing(), filed(), called({}, "2026-11-21 10:00")), "first-response").state).toBe("kept");
  });

  it("start the 48 hours anew when they told about the state, and only then (CM-02, OP-15)", () => {
    expect(dueOn(given(nothing(), filed(), called()), "progress")).toBe("2026-11-22 10:30");
    expect(dueOn(given(nothing(), filed(), called({ told: false })), "progress")).toBe("2026-11-22 09:30");
    expect(dueOn(given(nothing(), filed(), called({ result: "no-answer" })), "progress")).toBe("2026-11-22 09:30");
  });

  it("cannot have happened in the future", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, called({ at: at("2026-11-20 11:01") }))).toBe("date-in-the-future at at");
  });

  it("keep the call they answer, and no other call (OP-02)", () => {
    const scene = given(nothing(), filed({ form: byPhone }));
    expect(verdict(scene, called({ callId: "call:9" }))).toBe("unknown-call at callId");
    expect(verdict(scene, called({ callId: "answer" }))).toBe("unknown-call at callId");
    const reached = given(scene, called({ callId: "call:1" }));
    expect(deadlineOf(reached, "call:1").state).toBe("kept");
    expect(verdict(reached, called({ callId: "call:1" }, "2026-11-20 12:00"))).toBe("unknown-call at callId");
    expect(openIds(given(scene, called()))).toContain("call:1");
  });

  it("end a call when its three attempts are used up (OP-02)", () => {
    const inVain = (on: string) => called({ callId: "call:1", result: "no-answer" }, on);
    const twice = given(nothing(), filed({ form: byPhone }), inVain("2026-11-20 11:00"), inVain("2026-11-20 15:00"));
    expect(deadlineOf(twice, "call:1").state).toBe("open");
    const thrice = given(twice, inVain("2026-11-20 20:00"));
    expect(deadlineOf(thrice, "call:1").state).toBe("kept");
    expect(openIds(thrice)).not.toContain("closing");
  });

  it('make a promise with a clock of "call me Thursday at ten" (OP-02)', () => {
    const later = called({ callId: "call:1", result: "call-me-at", callMeAt: at("2026-11-26 10:00") });
    const scene = given(nothing(), filed({ form: byPhone }), later);
    expect(dueOn(scene, "call:1")).toBe("2026-11-26 10:00");
    expect(deadlineOf(scene, "call:1")).toMatchObject({
      owner: "specialist",
      state: "open",
      because: { kind: "agreed" },
    });
    expect(complaintOf(scene).file.callAttempts).toBe(0);
    const first = given(nothing(), filed(), called({ result: "call-me-at", callMeAt: at("2026-11-26 10:00") }));
    expect(dueOn(first, "call:2")).toBe("2026-11-26 10:00");
    expect(deadlineOf(first, "call:2").owner).toBe("specialist");
  });

  it("ask for the time when somebody is to be called later", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, called({ result: "call-me-at" }))).toBe("answer-missing at callMeAt");
    expect(verdict(scene, called({ result: "call-me-at", callMeAt: at("2026-11-20 11:00") }))).toBe(
      "date-passed at callMeAt",
    );
    const never = "9999-12-31T23:59:59.999Z" as typeof scene.now;
    expect(verdict(scene, called({ result: "call-me-at", callMeAt: never }))).toBe("date-too-far at callMeAt");
  });
});
