import { describe, expect, it } from "vitest";
import { complaintOf, given, noticesOf, verdict } from "./kit.ts";
import { file, history } from "./reconsideration-scenes.ts";
import {
  asksAgain,
  carriedOut,
  closed,
  complainantDoes,
  proposed,
  reconsidered,
  released,
  repair,
  surveyed,
} from "./steps.ts";
import { at } from "./world.ts";

describe("asking for reconsideration", () => {
  it("is possible for 15 working days after closing, to the minute (OP-29, RE-08)", () => {
    const scene = history("closed");
    expect(complaintOf(scene).phase).toMatchObject({ reconsiderUntil: at("2026-12-21 18:00") });
    expect(verdict(scene, asksAgain("2026-12-21 18:00"))).toBe("accepted");
    expect(verdict(scene, asksAgain("2026-12-21 18:01"))).toBe("reconsideration-too-late");
  });

  it.each(["received", "proposing", "awaiting-consent", "closing"] as const)(
    "has nothing to ask about while the complaint is %s (RE-06)",
    (status) => {
      expect(verdict(history(status), asksAgain())).toBe("not-closed");
    },
  );

  it("is not possible where the complainant took the complaint back: there is no result (OP-27)", () => {
    const scene = history("verifying", complainantDoes({ type: "withdraw", reason: "不用了" }));
    expect(verdict(scene, asksAgain())).toBe("nothing-to-reconsider");
  });

  it("is possible once: not while it runs, not after it, not after the round that it led to (OP-29)", () => {
    const running = history("reconsidering");
    expect(verdict(running, asksAgain())).toBe("already-reconsidered");
    expect(verdict(given(running, reconsidered(false)), asksAgain())).toBe("already-reconsidered");
    const again = given(running, reconsidered(true, {}, "supervisor", "2026-12-02 10:00"));
    expect(verdict(again, asksAgain())).toBe("already-reconsidered");
    const secondEnd = given(
      again,
      proposed({ completeBy: at("2026-12-08 18:00"), deliveries: [repair({ dueBy: at("2026-12-08 18:00") })] }),
      released("2026-12-02 16:00"),
      complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r2" }, "2026-12-02 17:00"),
      carriedOut("2026-12-03 16:00"),
      surveyed({}, "2026-12-04 09:00"),
      closed("2026-12-04 10:00"),
    );
    expect(complaintOf(secondEnd).phase).not.toHaveProperty("reconsiderUntil");
    expect(verdict(secondEnd, asksAgain())).toBe("already-reconsidered");
  });

  it("is acknowledged with the name and the date, and the person who decides is told (OP-29)", () => {
    const scene = history("reconsidering");
    expect(noticesOf(scene, "reconsideration-begun")).toEqual(["complainant @ 2026-12-01 10:00"]);
    expect(noticesOf(scene, "reconsideration-task")).toEqual(["supervisor @ 2026-12-01 10:00"]);
    expect(file(scene).reconsideration).toEqual({
      askedAt: at("2026-12-01 10:00"),
      reason: "主板换了，电脑还是黑屏。",
      reviewer: "supervisor",
      formerOwner: "specialist",
    });
  });

  it("keeps the result that it is about (OP-29)", () => {
    const before = complaintOf(history("closed")).phase;
    expect(complaintOf(history("reconsidering")).phase).toEqual({ status: "reconsidering", closing: before });
  });
});
