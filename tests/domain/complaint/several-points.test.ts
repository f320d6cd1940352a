import { describe, expect, it } from "vitest";
import { evolve } from "../../../functions/domain/complaint/evolve.ts";
import type { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import type { CaseFile } from "../../../functions/domain/complaint/state.ts";
import { complaintOf, given, nothing } from "./kit.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

describe("a complaint about several things (OP-12)", () => {
  const points: CaseFile["points"] = [
    { id: "p1", category: "price" },
    { id: "p2", category: "logistics" },
  ];
  const after = (event: ComplaintEvent): CaseFile => {
    const { file, phase } = complaintOf(given(nothing(), ...stepsTo("transferred")));
    const transfers = [{ department: "sales", person: "sales", at: file.receivedAt }, ...file.transfers];
    const commit = { n: 9, at: at("2026-11-23 10:00"), policy: file.policy, actor: "system" };
    return evolve({ file: { ...file, points, transfers }, phase }, event, commit).file;
  };

  it("has its findings point by point", () => {
    const finding = { type: "finding-recorded", pointId: "p2", finding: "upheld", sealed: { reason: "r" } } as const;
    expect(after(finding).points).toEqual([
      { id: "p1", category: "price" },
      { id: "p2", category: "logistics", finding: "upheld", reason: "r" },
    ]);
  });

  it("lets the check of the facts correct the matter it came for, not the others", () => {
    const facts = { category: "service", urgent: false, identity: "confirmed", sealed: { result: "r" } } as const;
    expect(after({ type: "facts-verified", ...facts }).points.map(({ category }) => category)).toEqual([
      "service",
      "logistics",
    ]);
  });

  it("takes an answer as that of the department asked last", () => {
    const sealed = { cause: "c", solution: "s", improvement: "i" };
    expect(after({ type: "department-answered", sealed }).transfers.map(({ answer }) => answer)).toEqual([
      undefined,
      sealed,
    ]);
  });
});
