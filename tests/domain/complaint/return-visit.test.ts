import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  nothing,
  openIds,
  statusOf,
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import { carriedOut, closed, does, staffDoes, surveyed, visited } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith } from "./world.ts";

/** The remedy is complete on Friday 27 November 2026 at 16:00. */
const remedied = (...first: Parameters<typeof stepsTo> extends [unknown, (infer S)?] ? S[] : never): Scene =>
  given(nothing(), ...stepsTo("confirming", ...first));

describe("the return visit", () => {
  const waiting = (): Scene => given(nothing(), ...stepsTo("return-visit"));

  it("by somebody who did not take part closes a content complainant's matter (RV-02, RV-03)", () => {
    const scene = given(waiting(), visited());
    expect(complaintOf(scene).phase).toMatchObject({ status: "closing", outcome: "satisfied" });
    expect(deadlineOf(scene, "return-visit").state).toBe("kept");
    expect(openIds(scene)).toEqual(["closing"]);
    expect(eventsOf(scene, "contact-recorded")[0]).toMatchObject({
      way: "call",
      result: "reached",
      told: true,
      at: at("2026-12-03 15:00"),
      sealed: { summary: "好" },
    });
  });

  it("keeps what was said of the result, wherever it was said (RC-13)", () => {
    const scene = given(waiting(), visited({ satisfaction: "very-satisfied" }), closed());
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      satisfaction: "very-satisfied",
      answer: { process: "satisfied", text: "好" },
    });
    const unasked = given(remedied(), visited({}, "2026-11-30 10:00"), closed());
    expect(complaintOf(unasked).phase).toMatchObject({
      satisfaction: "satisfied",
      answer: { process: "cannot-say", solved: "yes" },
    });
  });

  it("can be made from the remedy on, while the question is still open (RV-02)", () => {
    const scene = given(until(remedied(), "2026-11-30 09:00"), visited({}, "2026-11-30 10:00"));
    expect(statusOf(scene)).toBe("closing");
    expect(openIds(scene)).toEqual(["closing"]);
    const again = given(
      until(remedied(), "2026-11-30 09:00"),
      visited({ satisfaction: "dissatisfied" }, "2026-11-30 10:00"),
    );
    expect(openIds(again)).toEqual(["progress", "proposal"]);
  });

  it("with a neutral answer closes as neutral (OP-05)", () => {
    expect(complaintOf(given(waiting(), visited({ satisfaction: "neutral" }))).phase).toMatchObject({
      status: "closing",
      outcome: "neutral",
    });
    expect(complaintOf(given(waiting(), visited({ satisfaction: "cannot-say" }))).phase).toMatchObject({
      outcome: "neutral",
    });
  });

  it.each([
    { solved: "no", satisfaction: "satisfied" },
    { solved: "partly", satisfaction: "satisfied" },
    { solved: "yes", satisfaction: "dissatisfied" },
    { solved: "yes", satisfaction: "very-dissatisfied" },
  ] as const)(
    "that hears $solved and $satisfaction opens a second review with a more senior person (RV-05, RV-06)",
    (heard) => {
      const scene = given(waiting(), visited(heard));
      expect(statusOf(scene)).toBe("proposing");
      expect(complaintOf(scene).file.round).toBe(2);
      expect(eventsOf(scene, "second-review-opened")).toEqual([{ type: "second-review-opened", by: "supervisor" }]);
      expect(dueOn(scene, "proposal")).toBe("2026-12-04 15:00");
      expect(openIds(scene)).toEqual(["progress", "proposal"]);
    },
  );

  it("names the owner for the second review where there is no supervisor", () => {
    const members = staff.filter(({ id }) => id !== "supervisor");
    const scene = given(nothing({ members }), ...stepsTo("return-visit"), visited({ solved: "no" }));
    expect(eventsOf(scene, "second-review-opened")[0]!.by).toBe("specialist");
  });

  it("is over after three attempts of its own in vain (RV-13, OP-02)", () => {
    const tried = (on: string) =>
      visited({ result: "no-answer", solved: undefined, satisfaction: undefined } as never, on);
    const before = (on: string) =>
      does({ type: "record-contact", way: "call", result: "no-answer", at: at(on), told: false, summary: "s" }, on);
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      before("2026-11-24 10:00"),
      before("2026-11-24 11:00"),
      ...stepsTo("return-visit").slice(-2),
    );
    const twice = given(scene, tried("2026-12-01 10:00"), tried("2026-12-01 16:00"));
    expect(statusOf(twice)).toBe("return-visit");
    const thrice = given(twice, tried("2026-12-02 10:00"));
    expect(complaintOf(thrice).phase).toMatchObject({ status: "closing", outcome: "no-answer" });
    expect(complaintOf(given(thrice, closed())).phase).toMatchObject({ status: "closed", outcome: "no-answer" });
  });

  it("counts attempts anew for each visitor (OP-02)", () => {
    const tried = (on: string) => visited({ result: "no-answer", solved: undefined, satisfaction: undefined }, on);
    const early = given(
      remedied(),
      tried("2026-11-28 08:00"),
      tried("2026-11-28 08:30"),
      surveyed({ result: "neutral" }, "2026-11-28 09:00"),
    );
    expect(statusOf(given(early, tried("2026-11-28 10:00"), tried("2026-11-28 11:00")))).toBe("return-visit");
    const before = (on: string) =>
      does({ type: "record-contact", way: "call", result: "no-answer", at: at(on), told: false, summary: "s" }, on);
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      before("2026-11-24 10:00"),
      before("2026-11-24 11:00"),
      carriedOut("2026-11-27 16:00"),
    );
    expect(statusOf(given(scene, tried("2026-11-28 10:00"), tried("2026-11-28 11:00")))).toBe("confirming");
  });

  it("before the question was asked takes its place", () => {
    const again = given(remedied(), visited({ solved: "no" }, "2026-11-27 17:00"));
    expect(openIds(again)).toEqual(["progress", "proposal"]);
    expect(eventsOf(again, "survey-answered")[0]).toEqual({
      type: "survey-answered",
      solved: "no",
      process: "cannot-say",
      result: "satisfied",
      how: "spoken",
      sealed: { text: "好" },
    });
  });

  it("needs both answers of somebody who was reached, and lies not ahead", () => {
    expect(verdict(waiting(), visited({ solved: undefined }))).toBe("answer-missing at satisfaction");
    expect(verdict(waiting(), visited({ satisfaction: undefined }))).toBe("answer-missing at satisfaction");
    expect(verdict(waiting(), visited({ at: at("2026-12-03 15:01") }))).toBe("date-in-the-future at at");
  });

  it("is nobody's who handled the case, unless it was given to them (OP-19)", () => {
    const by = (id: string, scene = waiting()) => verdict(scene, { ...visited(), by: `staff:${id}` });
    expect(by("specialist")).toBe("not-your-role");
    expect(by("specialist2")).toBe("accepted");
    const alone = given(
      nothing({ members: staff.filter(({ id }) => id !== "supervisor") }),
      ...stepsTo("return-visit"),
    );
    expect(by("specialist", alone)).toBe("accepted");
    const afterwards = given(
      nothing({ members: staffWith("specialist2", {}) }),
      ...stepsTo("transferred"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(complaintOf(afterwards).file.handlers).toContain("specialist");
  });

  it("tells the complainant nothing when nobody was reached (OP-15)", () => {
    const scene = given(nothing(), ...stepsTo("return-visit"), visited({ result: "no-answer" }));
    expect(eventsOf(scene, "contact-recorded")[0]).toMatchObject({ result: "no-answer", told: false });
    const reached = given(nothing(), ...stepsTo("return-visit"), visited());
    expect(eventsOf(reached, "contact-recorded")[0]).toMatchObject({ result: "reached", told: true });
  });
});
