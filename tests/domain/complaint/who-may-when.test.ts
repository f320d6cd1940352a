import { describe, expect, it } from "vitest";
import type { Command, CommandType } from "../../../functions/domain/complaint/commands.ts";
import { DeskCommand } from "../../../functions/domain/complaint/desk-commands.ts";
import { deskRules, impossible } from "../../../functions/domain/complaint/command-rules.ts";
import { accepted, refused } from "../../../functions/domain/complaint/decision.ts";
import { actingStaff } from "../../../functions/domain/complaint/ground.ts";
import { Complainant, wayTo } from "../../../functions/domain/complaint/people.ts";
import { roles, statuses, type Role, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, verdict } from "./kit.ts";
import { complainantDoes, decided, staffDoes, visited } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { groundOf, staff, usualWorld } from "./world.ts";

const desk = ["specialist", "supervisor", "director", "hotline"];
const managers = ["specialist", "supervisor", "director"];
const departments = ["repair", "spares", "techcentre", "quality", "legal", "sales", "finance"];
const opened = statuses.filter((status) => status !== "closed").join(" ");
const always = statuses.join(" ");

/** Who may do what in which stages, as the department reads it: the whole permission matrix (TR-06, SC-03). */
const matrix: Readonly<Record<DeskCommand["type"], readonly [string, readonly string[]]>> = {
  "take-complaint": ["received", desk],
  "assign-owner": [opened, ["supervisor", "director"]],
  "record-contact": [opened, [...desk, ...departments]],
  "send-message": [opened, desk],
  "add-note": [always, [...desk, ...departments, "vp", "gm"]],
  "add-progress-sentence": [opened, [...desk, ...departments]],
  "verify-facts": ["received verifying", desk],
  "assign-departments": ["verifying", desk],
  "answer-transfer": ["transferred", [...departments, "supervisor"]],
  "record-finding": ["verifying transferred proposing awaiting-approval awaiting-release", [...desk, ...departments]],
  "propose-remedy": ["verifying proposing", managers],
  "answer-approver": ["awaiting-approval", managers],
  "release-remedy": ["awaiting-release", managers],
  "record-answer": ["awaiting-consent", desk],
  "complete-delivery": ["implementing", [...desk, ...departments]],
  "record-return-visit": ["confirming return-visit", desk],
  "resolve-at-first-contact": ["received verifying", ["specialist", "supervisor", "hotline"]],
  correct: [always, managers],
  "close-complaint": ["awaiting-consent closing", managers],
};

const inStage = new Map(statuses.map((status) => [status, complaintOf(given(nothing(), ...stepsTo(status)))]));

const reason = (status: Status, type: CommandType, actor: string) =>
  impossible(inStage.get(status)!, type, groundOf(usualWorld, nothing().now, actor));

describe("the command list of the desk", () => {
  it("has a rule for every command and no rule for any other (TR-06)", () => {
    const types = DeskCommand.options.map((option) => option.shape.type.value);
    expect(Object.keys(deskRules).sort()).toEqual([...types].sort());
    expect(Object.keys(matrix).sort()).toEqual([...types].sort());
  });

  it.each(Object.entries(matrix))("lets %s happen in its stages by its roles only (SC-03)", (type, [stages, who]) => {
    const rule = deskRules[type as DeskCommand["type"]];
    expect([...rule.in].sort()).toEqual(stages.split(" ").sort());
    expect([...rule.roles].sort()).toEqual([...who].sort());
  });

  it.each(statuses)("keeps to it in the stage %s", (status) => {
    for (const [type, [stages, who]] of Object.entries(matrix) as [DeskCommand["type"], [string, string[]]][])
      for (const role of roles) {
        const mayThen = stages.split(" ").includes(status) ? undefined : "not-possible-in-this-stage";
        expect(reason(status, type, `staff:${role}`)).toBe(who.includes(role) ? mayThen : "not-your-role");
      }
  });

  it("needs one of several roles, not all of them", () => {
    const both: readonly Role[] = ["sysadmin", "specialist"];
    const members = staff.map((member) => (member.id === "sysadmin" ? { ...member, roles: [...both] } : member));
    expect(
      verdict(given(nothing({ members }), ...stepsTo("received")), staffDoes("sysadmin", { type: "take-complaint" })),
    ).toBe("accepted");
    expect(
      verdict(
        given(nothing({ members }), ...stepsTo("received")),
        staffDoes("supervisor", { type: "assign-owner", owner: "sysadmin" }),
      ),
    ).toBe("accepted");
  });

  it("knows its people: nobody else, and nobody who has left", () => {
    expect(reason("received", "take-complaint", "staff:nobody")).toBe("unknown-staff");
    expect(reason("received", "take-complaint", "system")).toBe("unknown-staff");
    expect(reason("received", "take-complaint", "complainant:specialist")).toBe("unknown-staff");
  });
});

describe("everybody else's commands", () => {
  it("are possible for the complainant in every stage, withdrawing while it is open", () => {
    for (const status of statuses) {
      expect(reason(status, "add-message", "complainant")).toBeUndefined();
      expect(reason(status, "withdraw", "complainant")).toBe(
        status === "closed" ? "not-possible-in-this-stage" : undefined,
      );
      expect(reason(status, "file-complaint", "complainant")).toBe("complaint-exists");
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

describe("a refusal", () => {
  it("is data: the reason, and the field where there is one", () => {
    expect(refused("date-passed", "completeBy")).toStrictEqual({
      kind: "refused",
      reason: "date-passed",
      field: "completeBy",
    });
    expect(refused("date-passed")).toStrictEqual({ kind: "refused", reason: "date-passed" });
    expect(accepted()).toStrictEqual({ kind: "accepted", events: [] });
  });
});

describe("a complainant", () => {
  const person = (change: object) => Complainant.safeParse({ name: "张伟", ...change });

  it("needs one way to be reached, whichever (RC-01, OP-02)", () => {
    expect(person({ email: "a@b.example" }).success).toBe(true);
    expect(person({ phone: "+86 138 0000 0000" }).success).toBe(true);
    expect(person({ address: "上海市" }).success).toBe(true);
    const nowhere = person({});
    expect(nowhere.error?.issues[0]).toMatchObject({ path: ["email"], params: { reason: "contact-missing" } });
  });

  it("hears of it the way they like best that we can serve, else by mail, else by telephone (OP-02)", () => {
    const way = (change: object) => wayTo(Complainant.parse({ name: "张伟", ...change }));
    const both = { email: "a@b.example", phone: "13800000000" };
    expect(way(both)).toBe("mail");
    expect(way({ phone: "13800000000" })).toBe("call");
    expect(way({ ...both, preferredWays: ["call", "mail"] })).toBe("call");
    expect(way({ ...both, preferredWays: ["mail", "call"] })).toBe("mail");
    expect(way({ ...both, preferredWays: ["sms", "letter", "call"] })).toBe("call");
    expect(way({ email: "a@b.example", preferredWays: ["call"] })).toBe("mail");
    expect(way({ phone: "13800000000", preferredWays: ["mail"] })).toBe("call");
    expect(way({ address: "上海市", preferredWays: ["letter"] })).toBe("call");
  });
});
