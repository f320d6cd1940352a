import { describe, expect, it } from "vitest";
import { gradePolicy, Policy, say } from "../../../functions/domain/policy/policy.ts";
import { readPolicy } from "../../../policy/read-policy.ts";
import { changed, text } from "./policy-text.ts";

describe("the default policy", () => {
  it("is taken, and its digest is that of its content for ever (RC-19)", () => {
    const first = readPolicy(text);
    expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(readPolicy(text).digest).toBe(first.digest);
    expect(readPolicy(`# a comment changes nothing\n${text}`).digest).toBe(first.digest);
    expect(readPolicy(changed("upTo: 30000", "upTo: 30001")).digest).not.toBe(first.digest);
  });

  it("reads back the same from the JSON it is kept as", () => {
    const first = readPolicy(text);
    const again = readPolicy(first.json);
    expect(again.policy).toEqual(first.policy);
    expect(again.digest).toBe(first.digest);
  });

  it("gives each grade its clocks and each text its language", () => {
    const { policy } = readPolicy(text);
    expect(gradePolicy(policy, "CRITICAL").clocks.firstResponse).toEqual({ kind: "elapsed", minutes: 120 });
    expect([say(policy.company.name, "en"), say(policy.company.name, "zh-CN")]).toEqual([
      "Mingyuan Computers",
      "明远电脑",
    ]);
  });

  it("goes back to the last of an escalation chain each week where nothing else is said", () => {
    expect(readPolicy(text).policy.escalation.answer?.repeat).toEqual({ kind: "workingDays", days: 5 });
  });

  it("kept by a complaint from before reconsiderations is still read, with their usual times and people (RC-19, OP-29)", () => {
    const old = JSON.parse(readPolicy(text).json) as {
      reconsideration: Record<string, unknown>;
      escalation: Record<string, unknown>;
      notices: Record<string, unknown>;
    };
    const { reconsideration: _, ...escalation } = old.escalation;
    const before = Object.entries(old.notices).filter(([kind]) => !kind.startsWith("reconsideration"));
    const stored = { ...old, reconsideration: { within: "15wd" }, escalation, notices: Object.fromEntries(before) };
    const { reconsideration, notices } = Policy.parse(stored);
    expect(reconsideration).toEqual(readPolicy(text).policy.reconsideration);
    expect(notices["reconsideration-result"]).toEqual({ onDoubt: "resend" });
    expect(Object.keys(notices).sort()).toEqual(Object.keys(readPolicy(text).policy.notices).sort());
  });

  it("gives a category no flag that nobody gave it", () => {
    const flags = readPolicy(text).policy.categories.flatMap((category) => category.flags);
    expect(new Set(flags)).toEqual(new Set(["SAFETY"]));
  });
});
