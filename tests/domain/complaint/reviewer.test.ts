import { describe, expect, it } from "vitest";
import { given, nothing, until, verdict } from "./kit.ts";
import { approvedBy, file, history, note, reviewerOf } from "./reconsideration-scenes.ts";
import {
  asksAgain,
  compensation,
  carriedOut,
  closed,
  complainantDoes,
  staffDoes,
  consents,
  decided,
  proposed,
  reconsidered,
  released,
  repair,
  surveyed,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith } from "./world.ts";

describe("who reconsiders", () => {
  it("is the first level above the owner, where nobody else decided (RE-03)", () => {
    expect(reviewerOf(history("closed"))).toBe("supervisor");
  });

  it.each([
    [250, "supervisor", "director"],
    [500, "director", "vp"],
    [2000, "vp", "gm"],
  ])("is one level above the last approver: after %i yuan by the %s the %s (RE-02, RE-03)", (yuan, by, reviewer) => {
    expect(reviewerOf(approvedBy(yuan, by))).toBe(reviewer);
  });

  it("is never somebody who took part, be it with a note: the next level looks again (OP-10, OP-29)", () => {
    expect(reviewerOf(history("closed", note("supervisor")))).toBe("director");
    expect(reviewerOf(history("closed", note("supervisor"), note("director")))).toBe("vp");
  });

  it("is nobody who was asked to approve and let it pass on, either (OP-10)", () => {
    const asked = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ ...compensation(250), deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
    );
    const late = until(asked, "2026-11-23 13:00");
    const scene = given(
      late,
      decided("approve", { by: "director" }, "2026-11-23 13:30"),
      released("2026-11-23 14:00"),
      consents("accept"),
      carriedOut("2026-11-27 16:00"),
      surveyed({}, "2026-11-28 09:00"),
      closed("2026-11-30 10:00"),
      note("vp"),
    );
    expect(file(scene).approvals[0]!.formerly.map(({ approver }) => approver)).toEqual(["supervisor"]);
    expect(reviewerOf(scene)).toBe("gm");
  });

  it("is not an approver who was asked beside another and never got to answer; nor does asking raise the level (OP-10)", () => {
    const refusedByLegal = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ rung: 6, lines: [], deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
      decided("refuse", { index: 1, by: "legal" }, "2026-11-20 15:40"),
      proposed({}, "specialist", "2026-11-20 15:50"),
      released("2026-11-20 16:00"),
      complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" }, "2026-11-20 17:00"),
      carriedOut("2026-11-27 16:00"),
      surveyed({}, "2026-11-28 09:00"),
      closed("2026-11-30 10:00"),
    );
    expect(file(refusedByLegal).approvals.map(({ state }) => state)).toEqual(["voided", "refused"]);
    expect(reviewerOf(refusedByLegal)).toBe("supervisor");
    expect(reviewerOf(given(refusedByLegal, note("supervisor"), note("director")))).toBe("gm");
  });

  it("is not an approver who let it pass on to the one who decided (OP-10)", () => {
    const asked = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ ...compensation(2000), deliveries: [repair()] }, "specialist", "2026-11-20 15:30"),
    );
    const passedOn = given(
      until(asked, "2026-11-23 13:00"),
      decided("approve", { by: "gm", how: "signed-in", typedMinor: 200_000 }, "2026-11-23 13:30"),
      released("2026-11-23 14:00"),
      consents("accept"),
      carriedOut("2026-11-27 16:00"),
      surveyed({}, "2026-11-28 09:00"),
      closed("2026-11-30 10:00"),
    );
    expect(file(passedOn).approvals[0]!.formerly.map(({ approver }) => approver)).toEqual(["vp"]);
    expect(reviewerOf(passedOn)).toBe("director");
  });

  it("is above the owner's own level, not somebody beside them (RE-03)", () => {
    const second = { ...staff.find(({ id }) => id === "supervisor")!, id: "supervisor2" };
    const members = [...staff, second];
    const owned = given(
      nothing({ members }),
      ...stepsTo("closing"),
      staffDoes("director", { type: "assign-owner", owner: "supervisor" }),
      closed("2026-11-30 10:00"),
    );
    expect(file(owned).owner).toBe("supervisor");
    expect(reviewerOf(owned)).toBe("vp");
    expect(reviewerOf(given(nothing({ members }), ...stepsTo("closed"), note("supervisor")))).toBe("supervisor2");
  });

  it("is from below where nobody above is left who took no part: to be independent is worth more (OP-29)", () => {
    expect(reviewerOf(approvedBy(4000, "gm"))).toBe("vp");
  });

  it("is the last instance where everybody took part: nothing is without an owner (RE-04, OP-06)", () => {
    const everybody = ["supervisor", "director", "vp", "gm"].map((id) => note(id));
    expect(reviewerOf(history("closed", ...everybody))).toBe("gm");
  });

  it("is there: somebody away for long is passed over while another is present (OP-11)", () => {
    const away = { from: at("2026-11-01 00:00"), to: at("2027-01-01 00:00") };
    const members = staffWith("supervisor", { absences: [away], substitute: undefined });
    const scene = given(nothing({ members }), ...stepsTo("reconsidering"));
    expect(file(scene).reconsideration?.reviewer).toBe("director");
  });
});

describe("who may decide it", () => {
  it("is the person who was asked, and nobody else (OP-29)", () => {
    const scene = history("reconsidering");
    expect(verdict(scene, reconsidered(false))).toBe("accepted");
    for (const other of ["specialist", "specialist2", "director", "gm", "quality"])
      expect(verdict(scene, reconsidered(false, {}, other))).toBe("not-the-reviewer");
    expect(verdict(scene, reconsidered(false, {}, "auditor"))).toBe("not-your-role");
    expect(verdict(history("closed"), reconsidered(false))).toBe("not-possible-in-this-stage");
  });

  it("is, once it is late, also whom it was reported to, so that nobody's absence leaves it undecided (OP-06)", () => {
    const late = until(history("reconsidering"), "2026-12-08 18:00");
    expect(verdict(late, reconsidered(false, {}, "vp"))).toBe("not-the-reviewer");
    expect(verdict(late, reconsidered(false, {}, "director"))).toBe("accepted");
    expect(verdict(late, reconsidered(false))).toBe("accepted");
    const { reconsideration, handlers } = file(given(late, reconsidered(true, {}, "director")));
    expect(reconsideration?.decision?.by).toBe("director");
    expect(handlers).toContain("director");
  });

  it("is never whom it was reported to when they took part (OP-29)", () => {
    const late = until(history("closed", note("director"), asksAgain("2026-12-01 10:00")), "2026-12-08 18:00");
    expect(file(late).deadlines.find(({ id }) => id === "reconsideration")?.escalatedTo).toBe("director");
    expect(verdict(late, reconsidered(false, {}, "director"))).toBe("not-the-reviewer");
  });
});
