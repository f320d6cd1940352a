import { describe, expect, it } from "vitest";
import type { ComplaintForm } from "../../../functions/domain/complaint/commands.ts";
import { isForComplainant } from "../../../functions/domain/complaint/notice.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  noticesOf,
  nothing,
  openIds,
  verdict,
  type Scene,
} from "./kit.ts";
import { byPhone, filed } from "./steps.ts";
import { staff } from "./world.ts";

const file = (form: Partial<ComplaintForm>, on?: string): Scene => given(nothing(), filed({ form, ...(on && { on }) }));

describe("who hears of a filing", () => {
  it("acknowledges at once and tells the owner (IN-22)", () => {
    const scene = file({});
    expect(noticesOf(scene, "acknowledgement")).toEqual(["complainant @ 2026-11-20 10:00"]);
    expect(noticesOf(scene, "assigned")).toEqual(["specialist @ 2026-11-20 10:00"]);
    expect(noticesOf(scene, "gm-report")).toEqual([]);
  });

  it.each(["CRITICAL", "MAJOR", "CLAIM"] as const)(
    "reports a %s complaint to the general manager at once (GD-01, GD-17)",
    (grade) => {
      expect(noticesOf(given(nothing(), filed({ grade })), "gm-report")).toEqual(["gm @ 2026-11-20 10:00"]);
    },
  );

  it("reports to whoever is there: nobody without a general manager", () => {
    const members = staff.filter(({ id }) => id !== "gm");
    const scene = given(nothing({ members }), filed({ grade: "CRITICAL" }));
    expect(noticesOf(scene, "gm-report")).toEqual([]);
    expect(eventsOf(scene, "reported-upward")).toEqual([]);
  });

  it("asks the owner to call somebody without mail, and sends them nothing (OP-02)", () => {
    const scene = file(byPhone);
    expect(complaintOf(scene).file.way).toBe("call");
    expect(noticesOf(scene, "call-task")).toEqual(["specialist @ 2026-11-20 10:00"]);
    expect(deadlineOf(scene, "call:1")).toMatchObject({ owner: "specialist", key: "call" });
    expect(dueOn(scene, "call:1")).toBe("2026-11-21 10:00");
    expect(scene.entries[0]!.notices.filter(({ kind }) => isForComplainant(kind))).toEqual([]);
    expect(openIds(file({}))).not.toContain("call:1");
  });

  it("deals complaints out over the specialists, always the same number to the same one", () => {
    const ownerOf = (number: string) => complaintOf(given(nothing(), filed({ number }))).file.owner;
    expect(ownerOf("7K3M9QXW2RDT5")).toBe("specialist");
    expect(ownerOf("7K3M9QXW2RDT6")).toBe("specialist2");
    expect(ownerOf("7K3M9QXW2RDT7")).toBe("specialist");
  });

  it("is refused when no specialist is left to own it (OP-06)", () => {
    const members = staff.filter(({ roles }) => !roles.includes("specialist"));
    expect(verdict(nothing({ members }), filed())).toBe("unknown-staff");
  });
});
