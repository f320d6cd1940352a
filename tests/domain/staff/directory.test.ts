import { describe, expect, it } from "vitest";
import {
  hasRole,
  isAbsent,
  memberOf,
  personFor,
  StaffMember,
  type StaffDirectory,
} from "../../../functions/domain/staff/directory.ts";
import { at } from "../complaint/world.ts";

const person = (id: string, change: Partial<StaffMember> = {}): StaffMember =>
  StaffMember.parse({
    id,
    name: id,
    email: `${id}@desk.example`,
    language: "zh-CN",
    roles: ["vp"],
    department: "d",
    ...change,
  });
const desk = (...members: StaffMember[]): StaffDirectory => ({ members });

const now = at("2026-11-20 10:00");
const away = { absences: [{ from: at("2026-11-20 09:00"), to: at("2026-11-20 12:00") }] };
const who = (staff: StaffDirectory, options?: Parameters<typeof personFor>[3]) =>
  personFor(staff, "vp", now, options)?.id;

describe("who answers for a role", () => {
  it("is its first present holder (FE-15)", () => {
    expect(who(desk(person("x", { roles: ["gm"] }), person("a"), person("b")))).toBe("a");
    expect(who(desk(person("a", away), person("b")))).toBe("b");
    expect(who(desk(person("a", { active: false }), person("b")))).toBe("b");
  });

  it("is dealt out over several present holders", () => {
    const staff = desk(person("a"), person("b"), person("c", away));
    expect([0, 1, 2, 3].map((spread) => who(staff, { spread }))).toEqual(["a", "b", "a", "b"]);
  });

  it("is an absent holder's present substitute (OP-11)", () => {
    const deputy = person("s", { roles: ["specialist"] });
    expect(who(desk(person("a", { ...away, substitute: "s" }), deputy))).toBe("s");
    expect(who(desk(person("a", away), person("b", { ...away, substitute: "s" }), deputy))).toBe("s");
    expect(who(desk(person("a", { ...away, substitute: "s" }), { ...deputy, ...away }))).toBe("a");
    expect(who(desk(person("a", { ...away, substitute: "s" }), { ...deputy, active: false }))).toBe("a");
    expect(who(desk(person("a", { ...away, substitute: "gone" })))).toBe("a");
  });

  it("is the first holder all the same when everybody is away, and nobody where there is no holder (OP-06)", () => {
    expect(who(desk(person("a", away), person("b", away)))).toBe("a");
    expect(who(desk(person("a", { roles: ["gm"] })))).toBeUndefined();
  });

  it("is never somebody left out, as holder or as substitute (OP-03)", () => {
    expect(who(desk(person("a"), person("b")), { not: "a" })).toBe("b");
    expect(who(desk(person("a"), person("b"), person("c")), { not: ["a", "b"] })).toBe("c");
    expect(who(desk(person("a"), person("b")), { not: ["a", "b"] })).toBeUndefined();
    const deputy = person("s", { roles: ["specialist"] });
    expect(who(desk(person("a", { ...away, substitute: "s" }), deputy), { not: "s" })).toBe("a");
    expect(who(desk(person("a", { ...away, substitute: "s" }), deputy), { not: ["s"] })).toBe("a");
    expect(who(desk(person("ab")), { not: "abc" })).toBe("ab");
  });
});

describe("an employee", () => {
  it("is known while active, with their roles", () => {
    const staff = desk(person("a"), person("b", { active: false }));
    expect(memberOf(staff, "a")?.id).toBe("a");
    expect(memberOf(staff, "b")).toBeUndefined();
    expect([
      hasRole(staff, "a", "vp"),
      hasRole(staff, "a", "gm"),
      hasRole(staff, "b", "vp"),
      hasRole(staff, "x", "vp"),
    ]).toEqual([true, false, false, false]);
  });

  it("is away from the first moment of an absence to its last", () => {
    const member = person("a", away);
    expect(["08:59", "09:00", "11:59", "12:00"].map((time) => isAbsent(member, at(`2026-11-20 ${time}`)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("has an id that can stand in a log, a mail address and a role", () => {
    for (const wrong of [{ id: "Zhang Wei" }, { id: "9a" }, { email: "nobody" }, { roles: [] }, { roles: ["emperor"] }])
      expect(StaffMember.safeParse({ ...person("a"), ...wrong }).success).toBe(false);
  });
});
