import { describe, expect, it } from "vitest";
import type { Command } from "../../../functions/domain/complaint/commands.ts";
import { impossible } from "../../../functions/domain/complaint/command-rules.ts";
import { actingStaff } from "../../../functions/domain/complaint/ground.ts";
import { statuses, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, verdict } from "./kit.ts";
import { complainantDoes, decided, filed, visited } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { groundOf, usualWorld } from "./world.ts";

const inStage = (status: Status) => complaintOf(given(nothing(), ...stepsTo(status)));

const reason = (status: Status, type: Parameters<typeof impossible>[1], actor: string) =>
  impossible(inStage(status), type, groundOf(usualWorld, nothing().now, actor));

describe("everybody else's commands", () => {
  it("are possible for the complainant in every stage, withdrawing while it is in hand", () => {
    for (const status of statuses) {
      expect(reason(status, "add-message", "complainant")).toBeUndefined();
      expect(reason(status, "withdraw", "complainant")).toBe(
        status === "closed" || status === "reconsidering" ? "not-possible-in-this-stage" : undefined,
      );
      expect(verdict(given(nothing(), ...stepsTo(status)), filed())).toBe("complaint-exists");
    }
  });

  it("come from a link of staff, a session of staff, or from nobody of them", () => {
    const acting = (actor: string) => actingStaff(groundOf(usualWorld, nothing().now, actor));
    expect([acting("staff:gm"), acting("link:gm"), acting("complainant:link"), acting("system")]).toEqual([
      "gm",
      "gm",
      undefined,
      undefined,
    ]);
  });

  it("never end in a fault, whatever the stage", () => {
    const commands: readonly Command[] = [
      { type: "add-message", text: "t" },
      { type: "answer-proposal", answer: "accept", text: "" },
      { type: "revoke-answer", proposalId: "r1" },
      { type: "answer-survey", solved: "yes", process: "neutral", result: "neutral", text: "" },
      { type: "request-reconsideration", reason: "r" },
      { type: "pass-time", scope: "complaint" },
      { type: "pass-time", scope: "approval", approvalId: "x" },
      { type: "record-notice-failure", noticeId: "x", kind: "result", reason: "unknown" },
    ];
    for (const status of statuses) {
      const scene = given(nothing(), ...stepsTo(status));
      for (const command of commands)
        expect(verdict(scene, complainantDoes(command))).toMatch(/^[a-z-]+( at [a-z]+)?$/);
      expect(
        verdict(scene, {
          ...decided("approve"),
          command: {
            type: "decide-approval",
            approvalId: "x",
            issue: 1,
            terms: "t",
            answer: "approve",
            text: "",
            how: "link",
          },
        }),
      ).toBe("unknown-approval");
      expect(verdict(scene, visited({}, "2026-12-03 15:00"))).toMatch(/accepted|not-possible-in-this-stage/);
    }
  });
});
