import { describe, expect, it } from "vitest";
import { DeskCommand } from "../../../functions/domain/complaint/desk-commands.ts";
import { deskRules, impossible } from "../../../functions/domain/complaint/command-rules.ts";
import { roles, statuses, type Role, type Status } from "../../../functions/domain/complaint/vocabulary.ts";
import { complaintOf, given, nothing, verdict } from "./kit.ts";
import { staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { groundOf, staff, usualWorld } from "./world.ts";

const desk = ["specialist", "supervisor", "director", "hotline"];

const managers = ["specialist", "supervisor", "director"];

const departments = ["repair", "spares", "techcentre", "quality", "legal", "sales", "finance"];

const seniors = ["vp", "gm"];

const opened = statuses.filter((status) => status !== "closed").join(" ");

const inHand = statuses.filter((status) => status !== "closed" && status !== "reconsidering").join(" ");

const always = statuses.join(" ");

/** Who may do what in which stages, as the department reads it: the whole permission matrix (TR-06, SC-03). */
const matrix: Readonly<Record<DeskCommand["type"], readonly [string, readonly string[]]>> = {
  "take-complaint": ["received", desk],
  "assign-owner": [inHand, ["supervisor", "director"]],
  "record-contact": [opened, [...desk, ...departments, ...seniors]],
  "send-message": [opened, [...desk, ...seniors]],
  "add-note": [always, [...desk, ...departments, ...seniors]],
  "add-progress-sentence": [opened, [...desk, ...departments, ...seniors]],
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
  "decide-reconsideration": ["reconsidering", [...desk, ...departments, ...seniors]],
};

const inStage = (status: Status) => complaintOf(given(nothing(), ...stepsTo(status)));

const reason = (status: Status, type: Parameters<typeof impossible>[1], actor: string) =>
  impossible(inStage(status), type, groundOf(usualWorld, nothing().now, actor));

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
    const complaint = inStage(status);
    for (const [type, [stages, who]] of Object.entries(matrix) as [DeskCommand["type"], [string, string[]]][])
      for (const role of roles) {
        const isReviewer = type !== "decide-reconsideration" || role === "supervisor";
        const mayHere = isReviewer ? undefined : "not-the-reviewer";
        const mayThen = stages.split(" ").includes(status) ? mayHere : "not-possible-in-this-stage";
        expect(impossible(complaint, type, groundOf(usualWorld, nothing().now, `staff:${role}`))).toBe(
          who.includes(role) ? mayThen : "not-your-role",
        );
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
