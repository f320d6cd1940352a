import { describe, expect, it } from "vitest";
import type { ComplaintForm } from "../../../functions/domain/complaint/commands.ts";
import { complaintOf, eventsOf, given, nothing, verdict, type Scene } from "./kit.ts";
import { filed } from "./steps.ts";

const file = (form: Partial<ComplaintForm>, on?: string): Scene => given(nothing(), filed({ form, ...(on && { on }) }));

const graded = (scene: Scene) => {
  const { grade, gradedBy, flags } = eventsOf(scene, "complaint-filed")[0]!;
  return [grade, gradedBy, ...flags].join(" ");
};

describe("grading at intake", () => {
  it("takes what names a danger as CRITICAL, in either language (IN-23, GD-21)", () => {
    expect(graded(file({ description: "充电时起火了" }))).toBe("CRITICAL safety-word SAFETY");
    expect(graded(file({ description: "The battery EXPLODED" }))).toBe("CRITICAL safety-word SAFETY");
    expect(graded(file({ desiredOutcome: "charger gave me an electric shock" }))).toBe("CRITICAL safety-word SAFETY");
  });

  it("takes the category of danger as CRITICAL without a word of it (IN-23)", () => {
    expect(graded(file({ category: "safety", description: "请尽快联系" }))).toBe("CRITICAL category-flag SAFETY");
  });

  it("flags what only names the law and leaves it NORMAL (IN-23)", () => {
    expect(graded(file({ description: "不解决我就找律师" }))).toBe("NORMAL legal-word LEGAL");
  });

  it("keeps both flags in order when danger and law are named", () => {
    expect(graded(file({ description: "lawyer: my laptop caught fire" }))).toBe("CRITICAL safety-word LEGAL SAFETY");
  });

  it("leaves the rest NORMAL by default (GD-21)", () => {
    expect(graded(file({}))).toBe("NORMAL default");
  });

  it("follows the grade that staff give, and keeps the flags", () => {
    const scene = given(nothing(), filed({ grade: "MAJOR", form: { description: "起诉你们" } }));
    expect(graded(scene)).toBe("MAJOR staff LEGAL");
    expect(complaintOf(scene).file.urgent).toBe(false);
    expect(complaintOf(file({ description: "起火" })).file.urgent).toBe(true);
  });

  it("finds the category by its key words, else takes the last one (CL-13)", () => {
    const categoryOf = (description: string) => complaintOf(file({ category: undefined, description })).file.category;
    expect(categoryOf("快递把包裹弄丢了")).toBe("logistics");
    expect(categoryOf("The COURIER lost it")).toBe("logistics");
    expect(categoryOf("说不清")).toBe("other");
  });

  it("refuses a category that is not one of ours", () => {
    expect(verdict(nothing(), filed({ form: { category: "weather" } }))).toBe("unknown-category at category");
  });
});
