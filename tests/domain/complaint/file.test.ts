import { describe, expect, it } from "vitest";
import { evolve } from "../../../functions/domain/complaint/evolve.ts";
import type { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import type { CaseFile, Complaint } from "../../../functions/domain/complaint/state.ts";
import { complaintOf, given, nothing, until, type Scene } from "./kit.ts";
import { complainantDoes, consents, does, filed, proposed, released, taken, verified } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";

const file = (scene: Scene): CaseFile => complaintOf(scene).file;

describe("the file of a complaint", () => {
  it("begins with what was said and nothing else", () => {
    const { number, owner, deadlines, personal, times, ...rest } = file(given(nothing(), filed()));
    expect([number, owner, personal?.complainant.name, times]).toEqual([
      "7K3M9QXW2RDT5",
      "specialist",
      "张伟",
      [at("2026-11-20 10:00")],
    ]);
    expect(deadlines.map(({ key }) => key)).toEqual(["first-response", "handle", "answer", "progress"]);
    expect(rest).toMatchObject({ points: [{ id: "p1", category: "product-quality" }], handlers: ["specialist"] });
    const { transfers, proposals, approvals, done, toldAbout, said } = rest;
    expect([transfers, proposals, approvals, done, toldAbout, said]).toEqual([[], [], [], [], [], {}]);
  });

  it("knows when each commit was made, however many events it holds", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-approval"));
    expect(scene.entries.some(({ events }) => events.length > 1)).toBe(true);
    expect(file(scene).times).toEqual(scene.entries.map((entry) => entry.at));
  });

  it("quotes the latest words of each kind, with their time", () => {
    const ask = (text: string, on: string) => complainantDoes({ type: "add-message", text }, on);
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-consent"),
      ask("一", "2026-11-20 16:10"),
      ask("二", "2026-11-20 16:20"),
      does({ type: "send-message", text: "三" }, "2026-11-20 16:30"),
      does({ type: "correct", n: 1, reason: "r", text: "四", tellComplainant: false }, "2026-11-20 16:40"),
      consents("question", "五", "2026-11-20 16:50"),
      consents("refuse", "六", "2026-11-20 17:00"),
    );
    expect(file(scene).said).toEqual({
      "department-assigned": { text: "检查主板", at: at("2026-11-20 11:00") },
      "department-answered": { text: "更换", at: at("2026-11-20 15:00") },
      "message-received": { text: "二", at: at("2026-11-20 16:20") },
      "message-sent": { text: "三", at: at("2026-11-20 16:30") },
      "entry-corrected": { text: "四", at: at("2026-11-20 16:40") },
      "question-asked": { text: "五", at: at("2026-11-20 16:50") },
      "consent-refused": { text: "六", at: at("2026-11-20 17:00") },
    });
  });

  it("keeps the state of each proposal by itself", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-consent"), consents("refuse", "不"), proposed());
    const states = (each: Scene) => file(each).proposals.map(({ state }) => state);
    expect(states(given(nothing(), ...stepsTo("awaiting-approval")))).toEqual(["proposed"]);
    expect(states(scene)).toEqual(["refused", "approved"]);
    expect(states(given(scene, released()))).toEqual(["refused", "released"]);
  });
});

describe("what was done since the complainant was last told (OP-15)", () => {
  it("is what a progress notice tells of, with its owner's sentence, and then begins anew", () => {
    const before = given(
      nothing(),
      filed(),
      taken("2026-11-20 10:10"),
      verified("2026-11-20 10:30"),
      does({ type: "add-note", text: "内部" }, "2026-11-20 10:40"),
      does({ type: "add-progress-sentence", text: "主板已到货。" }, "2026-11-20 10:50"),
    );
    const steps = [
      { at: at("2026-11-20 10:10"), what: "verification-started" },
      { at: at("2026-11-20 10:30"), what: "facts-verified" },
    ];
    expect(file(before)).toMatchObject({ done: steps, toldAbout: [], toldSentence: null });
    const told = until(before, "2026-11-22 10:00");
    expect(file(told)).toMatchObject({ done: [], toldAbout: steps, sentence: null, toldSentence: "主板已到货。" });
    expect(file(until(told, "2026-11-24 10:00"))).toMatchObject({ toldAbout: [], toldSentence: null });
  });

  it("counts every step about the matter, from the check to the proposal and whoever takes it over", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-approval"), {
      by: "staff:supervisor",
      command: { type: "assign-owner", owner: "supervisor" },
    });
    expect(file(scene).done.map(({ what }) => what)).toEqual([
      "verification-started",
      "facts-verified",
      "department-assigned",
      "department-answered",
      "remedy-proposed",
      "owner-assigned",
    ]);
  });
});

describe("a complaint about several things (OP-12)", () => {
  const base = complaintOf(given(nothing(), ...stepsTo("transferred")));
  const two: Complaint = {
    ...base,
    file: {
      ...base.file,
      points: [
        { id: "p1", category: "price" },
        { id: "p2", category: "logistics" },
      ],
      transfers: [{ department: "sales", person: "sales", at: base.file.receivedAt }, ...base.file.transfers],
    },
  };
  const after = (event: ComplaintEvent) =>
    evolve(two, event, { n: 9, at: at("2026-11-23 10:00"), policy: base.file.policy }).file;

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
