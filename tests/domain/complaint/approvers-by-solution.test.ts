import { describe, expect, it } from "vitest";
import type { Role } from "../../../functions/domain/complaint/vocabulary.ts";
import { given, nothing, verdict, type Scene } from "./kit.ts";
import { line, proposed } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staff, staffWith, policy } from "./world.ts";
import { asked } from "./proposal-scenes.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

describe("who has to agree to a solution", () => {
  const skipReason = "用户急需";

  it.each([
    [3, 0, "vp (rung)"],
    [4, 250, "vp (rung)"],
    [5, 0, "vp (rung)"],
    [6, 0, "vp (rung), legal (rung)"],
    [5, 3001, "gm (tier)"],
    [6, 3001, "gm (tier), legal (rung)"],
    [7, 250, "supervisor (tier)"],
  ] as const)("solution %d with %d yuan: %s (FE-10, LG-09, 27.3 F)", (rung, yuan, who) => {
    expect(asked(ready(), yuan, { rung, skipReason })).toBe(who);
  });

  it("looks at the solution of every line: the highest wins (OP-03)", () => {
    expect(asked(ready(), 0, { lines: [line(50, { rung: 5 })] })).toBe("vp (rung)");
  });

  it("looks at the solution when all of it is owed (OP-04)", () => {
    expect(asked(ready(), 0, { rung: 5, lines: [line(6000, { kind: "entitlement", rung: 5 })] })).toBe("vp (rung)");
  });

  it("never lets the requester approve: the next role up is asked (OP-03)", () => {
    expect(asked(ready(), 250, { by: "supervisor" })).toBe("director (tier)");
    expect(asked(ready(), 800, { by: "director" })).toBe("vp (tier)");
  });

  it("asks another holder of the role before the next role up (OP-03)", () => {
    const members = [...staff, { ...staff.find(({ id }) => id === "supervisor")!, id: "supervisor2" }];
    expect(asked(ready({ members }), 250, { by: "supervisor" })).toBe("supervisor2 (tier)");
  });

  it("asks the substitute of somebody who is away (OP-11)", () => {
    const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
    expect(asked(ready({ members: staffWith("supervisor", { absences }) }), 250)).toBe("director (tier)");
    const over = [{ from: at("2026-11-01 00:00"), to: at("2026-11-20 12:00") }];
    expect(asked(ready({ members: staffWith("supervisor", { absences: over }) }), 250)).toBe("supervisor (tier)");
  });

  it("asks two people where two approvals are needed, though one holds both roles (OP-03)", () => {
    const members = staffWith("vp", { roles: ["vp", "legal"] });
    expect(asked(ready({ members }), 0, { rung: 6, lines: [] })).toBe("vp (rung), legal (rung)");
    expect(
      verdict(ready({ members: members.filter(({ id }) => id !== "legal") }), proposed({ rung: 6, lines: [] })),
    ).toBe("no-approver");
  });

  it("is refused when nobody is left who could agree (SC-07)", () => {
    const members = staff.filter(({ id }) => id !== "gm");
    expect(verdict(ready({ members }), proposed({ lines: [line(3001)] }))).toBe("no-approver");
    const lawless = staff.filter(({ id }) => id !== "legal");
    expect(verdict(ready({ members: lawless }), proposed({ rung: 6, lines: [] }))).toBe("no-approver");
  });

  it("asks each role of the solution once, on the ladder or beside it", () => {
    const wanting = (...approvers: readonly Role[]) => {
      const ladder = policy.ladder.map((rung) => (rung.rung === 2 ? { ...rung, approvers: [...approvers] } : rung));
      return ready({ policy: { ...policy, ladder } });
    };
    expect(asked(wanting("legal"), 0, { lines: [] })).toBe("legal (rung)");
    expect(asked(wanting("specialist"), 0, { lines: [], by: "supervisor" })).toBe("specialist (rung)");
    expect(asked(wanting("specialist", "legal"), 250)).toBe("supervisor (tier), legal (rung)");
  });
});
