import { describe, expect, it } from "vitest";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import { evolve, fold } from "../../../functions/domain/complaint/evolve.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, until, type Scene, type Step, eventsOf, statusOf } from "./kit.ts";
import {
  closed,
  complainantDoes,
  compensation,
  decided,
  does,
  proposed,
  released,
  visited,
  surveyed,
  transferred,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";

/** The same log with every sealed part gone, as it reads after its key was erased. */
const erased = (scene: Scene) =>
  scene.entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event): ComplaintEvent => ("sealed" in event ? { ...event, sealed: null } : event)),
  }));

const asked: Step = decided("question", { by: "supervisor" });
const answers: Step = {
  by: "staff:specialist",
  command: (complaint) => ({ type: "answer-approver", approvalId: complaint.file.approvals[0]!.id, answer: "a" }),
};
const sentence = does({ type: "add-progress-sentence", text: "主板已到" });
const history = (status: Status, ...more: Step[]): Scene => given(nothing(), ...stepsTo(status), ...more);

/** A history in which an approver asked, was answered, was late and refused, and the complainant said no once. */
const long = (): Scene => {
  const start = history("awaiting-approval", asked, answers, sentence);
  return given(
    until(start, "2026-11-23 13:00"),
    decided("refuse", { by: "director" }, "2026-11-23 13:30"),
    proposed(compensation(50)),
    released("2026-11-24 11:00"),
    complainantDoes({ type: "answer-proposal", answer: "refuse", text: "不够", proposalId: "r2" }),
    proposed(compensation(60)),
    released("2026-11-24 12:00"),
    complainantDoes({ type: "answer-proposal", answer: "accept", text: "", proposalId: "r3" }),
  );
};

describe("an erased complaint (OP-27)", () => {
  it.each([
    history("awaiting-approval", asked),
    long(),
    history("awaiting-consent"),
    history("confirming"),
    history("return-visit", visited(), closed()),
  ])("keeps its stages, dates and decisions and nothing that was sealed (%#)", (scene) => {
    const state = fold(erased(scene))!;
    const whole = complaintOf(scene);
    expect(state.phase.status).toBe(whole.phase.status);
    expect(state.file.deadlines).toEqual(whole.file.deadlines);
    expect(state.file.approvals.map(({ state: s, issue, decidedBy }) => [s, issue, decidedBy])).toEqual(
      whole.file.approvals.map(({ state: s, issue, decidedBy }) => [s, issue, decidedBy]),
    );
    expect(JSON.stringify(state)).not.toMatch(/secret of|张|主板|修|不够|请说明/);
  });

  it("has null where words stood, not nothing", () => {
    const state = fold(erased(long()))!;
    expect(state.file).toMatchObject({
      personal: null,
      verification: null,
      points: [{ reason: null }],
      transfers: [{ answer: null }],
      approvals: [{ nonce: null, question: null, answer: null, reason: null }],
      proposals: [{ words: null }, { words: null }, { words: null }],
    });
    expect(state.phase).toMatchObject({
      status: "implementing",
      agreement: { nonce: null },
      offer: { nonce: null, paragraph: null },
    });
    expect(fold(erased(history("awaiting-approval", sentence)))!.file.sentence).toMatchObject({ text: null });
    const surveyed = fold(erased(until(history("confirming"), "2026-11-27 18:00")))!;
    expect(surveyed.phase).toMatchObject({ survey: { nonce: null }, deliveries: [{ proof: null }] });
    expect(fold(erased(history("return-visit")))!.phase).toMatchObject({ answer: { text: null, result: "neutral" } });
    expect(fold(erased(history("closed")))!.phase).toMatchObject({ words: null, outcome: "satisfied" });
  });

  it("still says to whom which notice went", () => {
    const scene = history("closed");
    const whole = complaintOf(scene);
    for (const entry of erased(scene))
      expect(effects(whole, entry).map(({ kind }) => kind)).toEqual(
        effects(whole, scene.entries[entry.n - 1]!).map(({ kind }) => kind),
      );
  });

  it("goes on all the same: what is still to do needs none of the words", () => {
    const after = (status: Status, step: Step): Scene => {
      const scene = history(status);
      return given({ ...scene, state: fold(erased(scene)) }, step);
    };
    expect(statusOf(after("confirming", surveyed()))).toBe("closing");
    expect(eventsOf(after("verifying", transferred()), "department-assigned")[0]!.sealed).toEqual({
      result: "",
      measures: "检查主板",
    });
  });
});

describe("the log", () => {
  it("reads back as it was written, event by event", () => {
    for (const scene of [
      long(),
      history("closed"),
      history("awaiting-approval", asked, answers),
      until(history("received"), "2026-12-01 10:00"),
    ])
      for (const event of scene.entries.flatMap(({ events }) => events))
        expect(ComplaintEvent.parse(JSON.parse(JSON.stringify(event)))).toStrictEqual(event);
  });

  it("folds from the beginning to what it was step by step", () => {
    expect(fold(long().entries)).toEqual(long().state);
    expect(fold([])).toBeUndefined();
    expect(complaintOf(long()).file).toMatchObject({ n: long().entries.length, updatedAt: long().now });
  });

  it("that does not begin with a filing is broken", () => {
    const commit = { n: 1, at: nothing().now, policy: "p" };
    expect(() => evolve(undefined, { type: "verification-started" }, commit)).toThrow(
      "a complaint begins with its filing, not with verification-started",
    );
  });

  it("holds no event that its schema does not know", () => {
    expect(() => ComplaintEvent.parse({ type: "complaint-vanished" })).toThrow();
    expect(() => ComplaintEvent.parse({ type: "note-added", sealed: {} })).toThrow();
  });
});
