import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, eventsOf, given, nothing, openIds, verdict } from "./kit.ts";
import { does, filed, line } from "./steps.ts";

describe("solved in the first talk", () => {
  const resolves = (lines = [line(100)]) =>
    does(
      { type: "resolve-at-first-contact", wrong: "黑屏", done: "换电源", satisfaction: "satisfied", lines },
      "2026-11-20 10:20",
    );

  it("is one form and one commit (OP-17, CS-07)", () => {
    const scene = given(nothing(), filed(), resolves());
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "satisfied",
      satisfaction: "satisfied",
      words: { result: "换电源", measures: "换电源" },
    });
    expect(scene.entries).toHaveLength(2);
    expect(openIds(scene)).toEqual([]);
    expect(["first-response", "answer", "handle"].map((id) => deadlineOf(scene, id).state)).toEqual([
      "kept",
      "kept",
      "kept",
    ]);
    expect(deadlineOf(scene, "progress").state).toBe("dropped");
    expect(complaintOf(scene).file.points[0]!.finding).toBe("upheld");
    expect(eventsOf(scene, "first-contact-resolved")[0]).toEqual({
      type: "first-contact-resolved",
      lines: [line(100)],
      sealed: { wrong: "黑屏", done: "换电源" },
    });
    expect(eventsOf(scene, "survey-answered")[0]).toMatchObject({
      solved: "yes",
      process: "satisfied",
      result: "satisfied",
      how: "spoken",
    });
    expect(eventsOf(scene, "complaint-closed")[0]!.finalType).toBe("product-quality");
  });

  it("leaves a finding that was made as it is", () => {
    const scene = given(
      nothing(),
      filed(),
      does({ type: "take-complaint" }),
      does({ type: "record-finding", pointId: "p1", finding: "not-upheld", reason: "r" }),
      { ...resolves(), on: "2026-11-20 11:00" },
    );
    expect(complaintOf(scene).file.points[0]!.finding).toBe("not-upheld");
  });

  it("costs no more than the specialist's own limit, what is owed and what was given before included (OP-17, OP-04)", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, resolves([line(100.01)]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(60), line(60)]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(6000, { kind: "entitlement" })]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([line(50, { rung: 5 })]))).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([]))).toBe("accepted");
    expect(verdict(scene, resolves([line(1)]), { historyMinor: 10_000 })).toBe("above-own-limit at lines");
    expect(verdict(scene, resolves([]), { historyMinor: 20_000 })).toBe("accepted");
    expect(verdict(scene, resolves([line(1), line(1, { amount: { minor: 1, currency: "USD" } })]))).toBe(
      "currency-differs at lines.1.amount.currency",
    );
  });

  it("is in our currency from the first line on, and has no words that nobody said", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, resolves([line(1, { amount: { minor: 1, currency: "USD" } }), line(1)]))).toBe(
      "currency-differs at lines.0.amount.currency",
    );
    expect(eventsOf(given(scene, resolves()), "survey-answered")[0]!.sealed).toEqual({ text: "" });
  });

  it("keeps the promised end as well, where the grade has one (OP-17)", () => {
    const scene = given(nothing(), filed({ grade: "MAJOR" }), resolves());
    expect(deadlineOf(scene, "finish").state).toBe("kept");
  });
});
