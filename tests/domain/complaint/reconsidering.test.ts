import { describe, expect, it } from "vitest";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import { history } from "./reconsideration-scenes.ts";
import { asksAgain, closed, complainantDoes, does, filed, reconsidered, staffDoes, visited } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("while it is reconsidered", () => {
  it("the result is owed within 5 working days, by whoever decides (RE-07)", () => {
    const scene = history("reconsidering");
    expect(deadlineOf(scene, "reconsideration")).toMatchObject({ owner: "supervisor", state: "open" });
    expect(dueOn(scene, "reconsideration")).toBe("2026-12-08 18:00");
  });

  it("does not stop for nights and holidays where the complaint is critical (OP-01)", () => {
    const visitedOnce = [...stepsTo("return-visit", filed({ grade: "CRITICAL" })), visited(), closed()];
    const scene = given(nothing(), ...visitedOnce, asksAgain("2026-12-04 10:00"));
    expect(dueOn(scene, "reconsideration")).toBe("2026-12-09 10:00");
  });

  it("the complainant hears of progress every 48 hours again, and the new person is asked for a sentence (OP-15)", () => {
    const scene = until(history("reconsidering"), "2026-12-05 12:00");
    expect(noticesOf(scene, "progress")).toEqual(["complainant @ 2026-12-03 09:30", "complainant @ 2026-12-05 09:00"]);
    expect(noticesOf(scene, "progress-sentence-wanted")).toContain("supervisor @ 2026-12-02 22:00");
  });

  it("whoever decides is warned, then it goes up level by level, and the complainant is told of the new date (GD-13, CM-09)", () => {
    const scene = until(history("reconsidering"), "2026-12-11 09:00");
    expect(noticesOf(scene, "deadline-warning").at(-1)).toBe("supervisor @ 2026-12-07 16:24");
    const missed = eventsOf(scene, "deadline-missed").filter(({ id }) => id === "reconsideration");
    expect(missed.map(({ to, late }) => `${to} for ${late}`)).toEqual([
      "director for supervisor",
      "vp for supervisor",
      "gm for supervisor",
    ]);
    expect(noticesOf(scene, "overdue")).toEqual([
      "complainant @ 2026-12-08 18:00",
      "complainant @ 2026-12-09 18:00",
      "complainant @ 2026-12-10 18:00",
    ]);
  });

  it("what is written is answered by whoever decides, not by who decided before (OP-29)", () => {
    const scene = history("reconsidering", complainantDoes({ type: "add-message", text: "还有照片" }));
    expect(deadlineOf(scene, "message-reply").owner).toBe("supervisor");
    expect(noticesOf(scene, "message-received").at(-1)).toMatch(/^supervisor/);
  });

  it("nobody hands it on or cuts it short (OP-29)", () => {
    const scene = history("reconsidering");
    for (const step of [
      staffDoes("director", { type: "assign-owner", owner: "specialist" }),
      complainantDoes({ type: "withdraw", reason: "算了" }),
      does({ type: "close-complaint", finalType: "product-quality", result: "r", measures: "m" }),
    ])
      expect(verdict(scene, step)).toBe("not-possible-in-this-stage");
  });

  it("a task is no longer true once it is decided, and the acknowledgement stays true", () => {
    const scene = history("reconsidering");
    const after = given(scene, reconsidered(false));
    const notices = scene.entries.at(-1)!.notices;
    const kinds = (state: Scene) =>
      notices.filter((notice) => stillTrue(complaintOf(state), notice)).map(({ kind }) => kind);
    expect(kinds(scene)).toEqual(["reconsideration-begun", "reconsideration-task"]);
    expect(kinds(after)).toEqual(["reconsideration-begun"]);
  });
});
