import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../../functions/domain/complaint/state.ts";
import { complaintOf, given, nothing, type Scene } from "./kit.ts";
import { complainantDoes, consents, does, filed, proposed, released } from "./steps.ts";
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
