import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, dueOn, eventsOf, given, noticesOf, nothing, statusOf, verdict } from "./kit.ts";
import { answered, filed, taken, transferred, verified } from "./steps.ts";
import { staff } from "./world.ts";

describe("the transfer", () => {
  const ready = () => given(nothing(), filed(), taken("2026-11-20 10:10"), verified("2026-11-20 10:30"));

  it("waits for verified facts (VF-06)", () => {
    expect(verdict(given(nothing(), filed(), taken()), transferred())).toBe("facts-not-verified");
  });

  it("goes to a person of one lead department, with result, measures and a due time (TR-02, TR-05, GD-23)", () => {
    const scene = given(ready(), transferred("2026-11-20 11:00"));
    expect(eventsOf(scene, "department-assigned")[0]).toEqual({
      type: "department-assigned",
      department: "repair",
      person: "repair",
      sealed: { result: "属实", measures: "检查主板" },
    });
    expect(noticesOf(scene, "department-slip")).toEqual(["repair @ 2026-11-20 11:00"]);
    expect(statusOf(scene)).toBe("transferred");
    expect(complaintOf(scene).file.transfers).toEqual([{ department: "repair", person: "repair", at: scene.now }]);
    expect(deadlineOf(scene, "handle").state).toBe("kept");
    expect(deadlineOf(scene, "department-answer").owner).toBe("repair");
  });

  it("leaves two working days between the department's answer and the promise (OP-06)", () => {
    // Answer promised for Friday 27 November, close of office; three working days end on Wednesday 25.
    expect(dueOn(given(ready(), transferred("2026-11-20 11:00")), "department-answer")).toBe("2026-11-25 18:00");
    // Taken up on Tuesday, three working days would end with the promise itself.
    expect(dueOn(given(ready(), transferred("2026-11-24 11:00")), "department-answer")).toBe("2026-11-25 18:00");
    expect(deadlineOf(given(ready(), transferred("2026-11-24 11:00")), "department-answer").because).toMatchObject({
      limitedBy: { reserve: "2wd" },
    });
  });

  it("leaves the department two office hours at the least, but nothing after the promise (OP-06)", () => {
    expect(dueOn(given(ready(), transferred("2026-11-26 11:00")), "department-answer")).toBe("2026-11-26 13:00");
    expect(dueOn(given(ready(), transferred("2026-11-27 17:00")), "department-answer")).toBe("2026-11-27 18:00");
    expect(dueOn(given(ready(), transferred("2026-11-30 11:00")), "department-answer")).toBe("2026-11-30 13:00");
  });

  it("gives a major complaint's department a day, and a critical one's through the night (OP-01, OP-07)", () => {
    const major = given(
      nothing(),
      filed({ grade: "MAJOR" }),
      verified("2026-11-20 11:00"),
      transferred("2026-11-20 12:00"),
    );
    expect(dueOn(major, "department-answer")).toBe("2026-11-21 12:00");
    const late = given(
      nothing(),
      filed({ grade: "MAJOR" }),
      verified("2026-11-20 11:00"),
      transferred("2026-11-21 12:00"),
    );
    expect(dueOn(late, "department-answer")).toBe("2026-11-21 22:00");
    const critical = given(nothing(), filed({ grade: "CRITICAL" }), verified(), transferred("2026-11-22 02:00"));
    expect(dueOn(critical, "department-answer")).toBe("2026-11-22 04:00");
  });

  it("needs a department of the policy with somebody in it", () => {
    expect(verdict(ready(), transferred(undefined, "kitchen"))).toBe("unknown-department at lead");
    const members = staff.filter(({ id }) => id !== "repair");
    expect(verdict({ ...ready(), world: { ...ready().world, members } }, transferred())).toBe("unknown-staff at lead");
  });

  it("comes back with cause, solution and improvement, and the owner owes a proposal (TR-14, TR-20, SL-22)", () => {
    const scene = given(ready(), transferred("2026-11-20 11:00"), answered("2026-11-23 15:00"));
    expect(statusOf(scene)).toBe("proposing");
    expect(deadlineOf(scene, "department-answer").state).toBe("kept");
    expect(dueOn(scene, "proposal")).toBe("2026-11-24 15:00");
    expect(deadlineOf(scene, "proposal").owner).toBe("specialist");
    expect(noticesOf(scene, "department-answered")).toEqual(["specialist @ 2026-11-23 15:00"]);
    expect(complaintOf(scene).file.transfers).toEqual([
      {
        department: "repair",
        person: "repair",
        at: expect.any(String) as string,
        answeredAt: scene.now,
        answer: { cause: "主板", solution: "更换", improvement: "来料检验" },
      },
    ]);
  });

  it("leaves eight office hours between the proposal and the promise (OP-06)", () => {
    const scene = given(ready(), transferred("2026-11-20 11:00"), answered("2026-11-26 16:00"));
    expect(dueOn(scene, "proposal")).toBe("2026-11-27 10:00");
  });

  it("leaves the floor where the promised moment is this very one (OP-06)", () => {
    expect(dueOn(given(ready(), transferred("2026-11-27 18:00")), "department-answer")).toBe("2026-11-30 11:00");
  });
});
