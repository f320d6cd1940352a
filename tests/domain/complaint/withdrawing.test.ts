import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  eventsOf,
  given,
  noticesOf,
  nothing,
  statusOf,
  until,
  verdict,
  type Scene,
} from "./kit.ts";
import { byPhone, complainantDoes, decided, filed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { wall } from "./world.ts";

/** The remedy is complete on Friday 27 November 2026 at 16:00. */
const remedied = (...first: Parameters<typeof stepsTo> extends [unknown, (infer S)?] ? S[] : never): Scene =>
  given(nothing(), ...stepsTo("confirming", ...first));

describe("withdrawing", () => {
  const withdraws = complainantDoes({ type: "withdraw", reason: "自己修好了" }, "2026-11-23 10:00");

  it("ends everything that was owed, without counting it as kept (OP-27, OP-13)", () => {
    const scene = given(nothing(), filed(), withdraws);
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "withdrawn",
      words: { result: "自己修好了", measures: "-" },
    });
    expect(new Set(complaintOf(scene).file.deadlines.map(({ state }) => state))).toEqual(new Set(["dropped"]));
    expect(noticesOf(scene, "withdrawn")).toEqual(["complainant @ 2026-11-23 10:00"]);
    expect(noticesOf(scene, "result")).toEqual([]);
    expect(eventsOf(scene, "complaint-closed")[0]!.finalType).toBe("product-quality");
  });

  it("does not end what concerns safety (OP-27)", () => {
    expect(verdict(given(nothing(), filed({ grade: "CRITICAL" })), withdraws)).toBe("goes-on-without-you");
    expect(verdict(given(nothing(), filed({ grade: "MAJOR" })), withdraws)).toBe("accepted");
  });

  it("is possible once", () => {
    expect(verdict(given(nothing(), filed(), withdraws), withdraws)).toBe("not-possible-in-this-stage");
    const approved = given(
      nothing(),
      ...stepsTo("awaiting-approval"),
      decided("approve", { by: "supervisor" }),
      withdraws,
    );
    expect(complaintOf(approved).file.approvals[0]!.state).toBe("approved");
  });
});

describe("a person with a telephone only", () => {
  it("is called after the remedy instead of being sent the question (OP-02, OP-19)", () => {
    const scene = until(remedied(filed({ form: byPhone })), "2026-11-27 18:00");
    expect(statusOf(scene)).toBe("return-visit");
    expect(eventsOf(scene, "survey-asked")).toEqual([]);
    expect(noticesOf(scene, "return-visit-task")).toEqual(["hotline @ 2026-11-27 18:00"]);
    expect(wall(deadlineOf(scene, "return-visit").dueBy)).toBe("2026-12-04 18:00");
  });
});
