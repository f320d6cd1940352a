import { describe, expect, it } from "vitest";
import { readPolicy, WrongPolicy } from "../../../policy/read-policy.ts";
import { changed, text } from "./policy-text.ts";

/** What is said about a wrong policy, one reason a line; "" when it is taken. */
const reasons = (source: string): string => {
  try {
    readPolicy(source);
    return "";
  } catch (error) {
    if (error instanceof WrongPolicy) return error.reasons.join("\n");
    throw error;
  }
};

/** The line of the default policy on which a text stands. */
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

describe("a wrong policy is refused with line and reason", () => {
  it("when a clock of grade 1 does not run through nights and holidays (OP-01)", () => {
    for (const [clock, length] of [
      ["firstResponse", "2h"],
      ["departmentAnswer", "24h"],
      ["proposal", "24h"],
    ]) {
      const source = changed(new RegExp(`(CRITICAL:[\\s\\S]*?${clock}: )${length}`), "$1" + "17oh");
      const line = source.slice(0, source.indexOf("17oh")).split("\n").length;
      expect(reasons(source)).toBe(
        `line ${line}: grades.CRITICAL.clocks.${clock}: a clock of grade CRITICAL must be elapsed (OP-01)`,
      );
    }
    expect(reasons(changed(/(NORMAL:[\s\S]*?firstResponse: )24h/, "$11wd"))).toBe("");
  });

  it("when a category names a department that does not exist", () => {
    const source = changed("department: spares", "department: kitchen");
    expect(reasons(source)).toBe(
      `line ${lineOf("department: spares")}: categories.3.department: no department "kitchen"`,
    );
  });

  it("when a category or a department stands there twice", () => {
    expect(reasons(changed("- id: logistics", "- id: price"))).toBe(
      `line ${lineOf("- id: price")}: categories.4.id: "price" stands here twice`,
    );
    expect(reasons(changed("{ id: sales,", "{ id: repair,"))).toContain('departments.4.id: "repair" stands here twice');
  });

  it("when tiers do not rise, or one but the last has no bound", () => {
    const said = "tiers rise, and only the last has no bound";
    expect(reasons(changed("upTo: 30000", "upTo: 10000"))).toBe(
      `line ${lineOf("upTo: 30000")}: approvals.tiers.1.upTo: ${said}`,
    );
    expect(reasons(changed("{ upTo: 30000, role: supervisor }", "{ role: supervisor }"))).toContain(
      `approvals.tiers.1.upTo: ${said}`,
    );
    expect(reasons(changed("{ role: gm }", "{ upTo: 900000, role: gm }"))).toContain(`approvals.tiers.4.upTo: ${said}`);
  });

  it("when a tier's role stands on no approval ladder or below the tier before: nobody would be asked (SC-07)", () => {
    const said = "the roles of the tiers stand on the approval ladder and rise with it";
    expect(reasons(changed("role: supervisor }\n", "role: finance }\n"))).toContain(`approvals.tiers.1.role: ${said}`);
    expect(reasons(changed("{ upTo: 80000, role: director }", "{ upTo: 80000, role: supervisor }"))).toBe(
      `line ${lineOf("upTo: 80000")}: approvals.tiers.2.role: ${said}`,
    );
    expect(reasons(changed("{ upTo: 10000, role: specialist }", "{ upTo: 10000, role: legal }"))).toContain(
      `approvals.tiers.0.role: ${said}`,
    );
  });

  it("when the solutions do not stand in order", () => {
    expect(reasons(changed("rung: 1, label", "rung: 2, label"))).toContain(
      "ladder.1.rung: rungs stand in order 0 to 7",
    );
  });

  it("when something is missing, of another kind or unknown", () => {
    expect(reasons(changed("currency: CNY", "currency: yuan"))).toContain(`line ${lineOf("currency: CNY")}: currency:`);
    expect(reasons(changed("zone: Asia/Shanghai", "zone: Asia/Atlantis"))).toContain(
      `line ${lineOf("zone: Asia")}: zone: not the name of a time zone`,
    );
    expect(reasons(changed("warnAt: 0.8", "warnAt: 80"))).toContain(`line ${lineOf("warnAt: 0.8")}: warnAt:`);
    expect(reasons(changed("insideFloor: 2oh", "insideFloor: two hours"))).toContain(
      `line ${lineOf("insideFloor")}: insideFloor: a duration is written`,
    );
    expect(reasons(changed("questionsAtMost: 2", ""))).toContain(
      `line ${lineOf("tiers:")}: approvals.questionsAtMost:`,
    );
    expect(reasons(changed("  closing: 1wd\n", "")).split("\n")).toHaveLength(1);
    expect(reasons(changed("  result: { onDoubt: resend }\n", ""))).toContain("notices.result:");
  });

  it("when it says something that nobody would read, such as half of a text cut at its comma", () => {
    const source = changed('en: "every day, around the clock" }', "en: every day, around the clock }");
    expect(reasons(source)).toBe(
      `line ${lineOf("phoneHours")}: company.phoneHours.around the clock: nobody reads this`,
    );
    expect(reasons(changed("  release: 4oh", "  relase: 1oh\n  release: 4oh"))).toBe(
      `line ${lineOf("  release: 4oh")}: tasks.relase: nobody reads this`,
    );
  });

  it("when it is no YAML, or says one thing twice", () => {
    expect(reasons("version: [")).not.toBe("");
    expect(reasons(`${text}\nversion: "2026-2"\n`)).toContain("unique");
    expect(reasons("")).not.toBe("");
  });

  it("with all of its reasons at once", () => {
    const source = changed("warnAt: 0.8", "warnAt: 80").replace("currency: CNY", "currency: yuan");
    expect(reasons(source).split("\n")).toHaveLength(2);
    expect(() => readPolicy(source)).toThrow(/the policy is refused:\n {2}line \d+: /);
  });

  it("when a name is more than a name", () => {
    for (const currency of ["CNYX", "xCNY", "cny"])
      expect(reasons(changed("currency: CNY", `currency: ${currency}`))).toContain("currency:");
    for (const id of ["Price", "price list", "1price", "price!"])
      expect(reasons(changed("- id: price", `- id: "${id}"`))).toContain("categories.4.id:");
  });
});
