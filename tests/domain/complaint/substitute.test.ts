import { describe, expect, it } from "vitest";
import { approvalOf, given, nothing, verdict, type Scene } from "./kit.ts";
import { decided } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith } from "./world.ts";
import { within } from "./approval-scenes.ts";

describe("a substitute", () => {
  const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
  const away = (members = staffWith("supervisor", { absences })): Scene =>
    given(nothing({ members }), ...stepsTo("awaiting-approval"));

  it("decides with the role of the person they act for (OP-11)", () => {
    expect(approvalOf(away())).toMatchObject({ approver: "director", role: "supervisor" });
    expect(verdict(away(), decided("approve", { by: "director" }))).toBe("accepted");
    const other = { id: "deputy", roles: ["specialist" as const], substitute: undefined };
    const deputy = { ...staff.find(({ id }) => id === "supervisor")!, ...other };
    const members = [...staffWith("supervisor", { absences, substitute: "deputy" }), deputy];
    expect(approvalOf(away(members)).approver).toBe("deputy");
    expect(verdict(away(members), decided("approve", { by: "deputy" }))).toBe("accepted");
    const ended = staffWith("supervisor", { absences, substitute: "deputy", active: false });
    expect(verdict(within(away(members), [...ended, deputy]), decided("approve", { by: "deputy" }))).toBe("role-lost");
    const otherRole = staffWith("supervisor", { absences, substitute: "deputy", roles: ["hotline"] });
    expect(verdict(within(away(members), [...otherRole, deputy]), decided("approve", { by: "deputy" }))).toBe(
      "role-lost",
    );
    const gone = { ...deputy, active: false };
    expect(verdict(within(away(members), [...members.slice(0, -1), gone]), decided("approve", { by: "deputy" }))).toBe(
      "role-lost",
    );
  });
});
