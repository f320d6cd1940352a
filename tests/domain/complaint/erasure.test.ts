import { describe, expect, it } from "vitest";
import { effects } from "../../../functions/domain/complaint/effects.ts";
import type { ComplaintEvent } from "../../../functions/domain/complaint/events.ts";
import { fold } from "../../../functions/domain/complaint/evolve.ts";
import type { Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, until, type Scene, type Step, eventsOf, statusOf } from "./kit.ts";
import { closed, reconsidered, visited, surveyed, transferred } from "./steps.ts";
import { long, sentence, asked, history } from "./erasure-scenes.ts";

/** The same log with every sealed part gone, as it reads after its key was erased. */
const erased = (scene: Scene) =>
  scene.entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event): ComplaintEvent => ("sealed" in event ? { ...event, sealed: null } : event)),
  }));

describe("an erased complaint (OP-27)", () => {
  it.each([
    () => history("awaiting-approval", asked),
    long,
    () => history("awaiting-consent"),
    () => history("confirming"),
    () => history("return-visit", visited(), closed()),
    () => history("reconsidering"),
    () => history("reconsidering", reconsidered(false)),
  ])("keeps its stages, dates and decisions and nothing that was sealed (%#)", (lived) => {
    const scene = lived();
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
