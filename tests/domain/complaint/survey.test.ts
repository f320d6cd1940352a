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
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import { filed, formOf, surveyed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, wall } from "./world.ts";

/** The remedy is complete on Friday 27 November 2026 at 16:00. */
const remedied = (...first: Parameters<typeof stepsTo> extends [unknown, (infer S)?] ? S[] : never): Scene =>
  given(nothing(), ...stepsTo("confirming", ...first));

describe("the one question", () => {
  it("leaves two hours after the remedy, is repeated on day three and open for fourteen days (OP-19)", () => {
    const scene = until(remedied(), "2026-12-11 17:59");
    expect(noticesOf(scene, "survey")).toEqual(["complainant @ 2026-11-27 18:00"]);
    expect(noticesOf(scene, "survey-reminder")).toEqual(["complainant @ 2026-11-30 18:00"]);
    expect(complaintOf(scene).phase).toMatchObject({
      status: "confirming",
      survey: { nonce: "secret of survey", openUntil: at("2026-12-11 18:00") },
    });
    expect(noticesOf(scene, "progress")).toEqual(noticesOf(remedied(), "progress"));
  });

  it("nobody answers becomes a call by somebody who did not handle the case (OP-19)", () => {
    const scene = until(remedied(), "2026-12-11 18:00");
    expect(statusOf(scene)).toBe("return-visit");
    expect(eventsOf(scene, "survey-ended")).toHaveLength(1);
    expect(noticesOf(scene, "return-visit-task")).toEqual(["hotline @ 2026-12-11 18:00"]);
    expect(openIds(scene)).toEqual(["return-visit"]);
  });

  it("does not put off the visit, which is due five working days after the remedy in any case (RV-02)", () => {
    const silent = until(remedied(), "2026-12-11 18:00");
    expect(noticesOf(silent, "deadline-missed")[0]).toBe("supervisor @ 2026-12-04 18:00");
    expect(deadlineOf(silent, "return-visit")).toMatchObject({ owner: "hotline", firstDueBy: at("2026-12-04 18:00") });
    const neutral = given(until(remedied(), "2026-12-03 18:30"), surveyed({ result: "neutral" }, "2026-12-03 19:00"));
    expect(deadlineOf(neutral, "return-visit")).toMatchObject({
      owner: "supervisor",
      dueBy: at("2026-12-04 18:00"),
      startedAt: at("2026-12-03 19:00"),
    });
    expect(wall(deadlineOf(neutral, "return-visit").warnBy!)).toBe("2026-12-03 19:00");
    const early = given(remedied(), surveyed({ result: "neutral" }, "2026-11-28 09:00"));
    expect(wall(deadlineOf(early, "return-visit").warnBy!)).toBe("2026-12-03 17:36");
  });

  it("gives the more senior visitor a date of their own when the first one has passed", () => {
    const late = given(until(remedied(), "2026-12-08 09:00"), surveyed({ result: "neutral" }, "2026-12-08 10:00"));
    expect(deadlineOf(late, "return-visit")).toMatchObject({ owner: "supervisor", level: 0 });
    expect(dueOn(late, "return-visit")).toBe("2026-12-15 18:00");
  });

  it("answered with solved and satisfied closes the matter for an ordinary complaint (OP-19, RV-03)", () => {
    for (const result of ["satisfied", "very-satisfied"] as const) {
      const scene = given(remedied(), surveyed({ result }, "2026-11-28 09:00"));
      expect(complaintOf(scene).phase).toMatchObject({
        status: "closing",
        outcome: "satisfied",
        answer: { result, solved: "yes", at: at("2026-11-28 09:00"), text: "" },
      });
      expect(openIds(scene)).toEqual(["closing"]);
      expect(dueOn(scene, "closing")).toBe("2026-11-30 18:00");
      expect(noticesOf(scene, "closing-due")).toEqual(["specialist @ 2026-11-28 09:00"]);
      expect(deadlineOf(scene, "return-visit").state).toBe("kept");
    }
  });

  it("leads a major or critical case, and a person with support needs, to a call all the same (OP-19)", () => {
    for (const grade of ["MAJOR", "CRITICAL", "CLAIM"] as const) {
      const scene = given(remedied(filed({ grade })), surveyed({}, "2026-11-28 09:00"));
      expect([grade, statusOf(scene), deadlineOf(scene, "return-visit").owner]).toEqual([
        grade,
        "return-visit",
        "hotline",
      ]);
    }
    const needs = { complainant: { ...formOf().complainant, supportNeeds: "大字" } };
    expect(statusOf(given(remedied(filed({ form: needs })), surveyed({}, "2026-11-28 09:00")))).toBe("return-visit");
    expect(statusOf(given(remedied(filed({ grade: "SUGGESTION" })), surveyed({}, "2026-11-28 09:00")))).toBe("closing");
  });

  it.each([
    { solved: "yes", result: "neutral" },
    { solved: "yes", result: "dissatisfied" },
    { solved: "yes", result: "cannot-say" },
    { solved: "partly", result: "satisfied" },
    { solved: "no", result: "very-satisfied" },
  ] as const)("answered with $solved and $result becomes a call by somebody more senior (RV-05, RV-06)", (answer) => {
    const scene = given(remedied(), surveyed(answer, "2026-11-28 09:00"));
    expect(statusOf(scene)).toBe("return-visit");
    expect(deadlineOf(scene, "return-visit")).toMatchObject({ owner: "supervisor", state: "open" });
    expect(openIds(scene)).toEqual(["return-visit"]);
  });

  it("answered after a reminder ends the machine's asking", () => {
    const asked = until(remedied(), "2026-11-29 09:00");
    expect(openIds(given(asked, surveyed({ result: "neutral" })))).toEqual(["return-visit"]);
    expect(openIds(given(asked, surveyed()))).toEqual(["closing"]);
    expect(complaintOf(given(asked, surveyed({ result: "neutral" }))).phase).toMatchObject({
      survey: { nonce: "secret of survey" },
    });
    expect(complaintOf(given(remedied(), surveyed({ result: "neutral" }))).phase).not.toHaveProperty("survey");
  });

  it("goes to the owner when there is no supervisor", () => {
    const scene = given(
      nothing({ members: staff.filter(({ id }) => id !== "supervisor") }),
      ...stepsTo("return-visit"),
    );
    expect(deadlineOf(scene, "return-visit").owner).toBe("specialist");
  });

  it("is answered once, by link or code, and not after it closed", () => {
    const link = given(remedied(), surveyed({ text: "谢谢" }, "2026-11-28 09:00"));
    expect(eventsOf(link, "survey-answered")[0]).toEqual({
      type: "survey-answered",
      solved: "yes",
      process: "satisfied",
      result: "satisfied",
      how: "link",
      sealed: { text: "谢谢" },
    });
    expect(verdict(link, surveyed())).toBe("already-answered");
    expect(verdict(until(remedied(), "2026-12-11 18:00"), surveyed())).toBe("survey-closed");
    expect(verdict(given(nothing(), filed()), surveyed())).toBe("survey-closed");
    const { command } = surveyed();
    expect(eventsOf(given(remedied(), { by: "complainant", command }), "survey-answered")[0]!.how).toBe("code");
  });
});
