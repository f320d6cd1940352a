import { describe, expect, it } from "vitest";
import { approvalOf, eventsOf, given, noticesOf, nothing, until, verdict, type Scene } from "./kit.ts";
import { compensation, decided, proposed, repair } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staffWith, wall } from "./world.ts";

const ready = (world = {}): Scene => given(nothing(world), ...stepsTo("proposing"));

/** 250 yuan asked of the supervisor on Monday 10:00: due at 18:00. */
const asked = (world = {}): Scene => given(ready(world), proposed(compensation(250), "specialist", "2026-11-23 10:00"));

const holders = (scene: Scene) =>
  eventsOf(scene, "approval-passed-on").map(({ from, to, why }) => `${from} → ${to} (${why})`);

describe("a silent approver", () => {
  it("is reminded once, at 80 % of the time, by the same link (OP-06)", () => {
    const scene = until(asked(), "2026-11-23 17:00");
    expect(noticesOf(scene, "approval-reminder")).toEqual(["supervisor @ 2026-11-23 16:24"]);
    expect(approvalOf(scene)).toMatchObject({
      state: "reminded",
      issue: 1,
      dueBy: at("2026-11-23 18:00"),
      nonce: "secret of link:7K3M9QXW2RDT5-a1:1",
    });
    expect(verdict(scene, decided("approve", { by: "supervisor" }))).toBe("accepted");
  });

  it("is followed by the next level with a new link and a new clock, up to the general manager (FE-16, 27.4.8)", () => {
    const scene = until(asked(), "2026-11-26 18:00");
    expect(holders(scene)).toEqual(["supervisor → director (late)", "director → vp (late)", "vp → gm (late)"]);
    expect(approvalOf(scene)).toMatchObject({ approver: "gm", role: "gm", issue: 4 });
    expect(approvalOf(scene).formerly.map(({ approver, issue }) => [approver, issue])).toEqual([
      ["supervisor", 1],
      ["director", 2],
      ["vp", 3],
    ]);
    const first = eventsOf(scene, "approval-passed-on")[0]!;
    expect(first).toMatchObject({
      sealed: { nonce: "secret of link:7K3M9QXW2RDT5-a1:2" },
      because: { kind: "cutoff" },
    });
    expect([wall(first.dueBy), wall(first.warnBy)]).toEqual(["2026-11-24 12:00", "2026-11-24 11:24"]);
  });

  it("loses the link when it has gone on, and the next one decides (design 6.4)", () => {
    const scene = until(asked(), "2026-11-23 18:00");
    expect(approvalOf(scene)).toMatchObject({ state: "passed-on", approver: "director" });
    expect(verdict(scene, decided("approve", { by: "supervisor", issue: 1 }))).toBe("link-superseded");
    expect(verdict(scene, decided("approve", { by: "supervisor" }))).toBe("not-the-approver");
    expect(verdict(scene, decided("approve", { by: "director" }))).toBe("accepted");
    expect(noticesOf(scene, "approval-request").at(-1)).toBe("director @ 2026-11-23 18:00");
    expect(noticesOf(scene, "approval-passed-on")).toEqual(["supervisor @ 2026-11-23 18:00"]);
  });

  it("at the top keeps it and is reminded at each new time: never approved by silence (27.4.8)", () => {
    const scene = until(asked(), "2026-12-04 18:00");
    expect(approvalOf(scene)).toMatchObject({ approver: "gm", state: "reminded" });
    expect(noticesOf(scene, "approval-reminder").filter((notice) => notice.startsWith("gm")).length).toBeGreaterThan(3);
    expect(eventsOf(scene, "approval-granted")).toEqual([]);
    expect(approvalOf(scene).dueBy > scene.now).toBe(true);
  });

  it("who is away is followed by the substitute with the same role, then by the level above (OP-11)", () => {
    const absences = [{ from: at("2026-11-23 11:00"), to: at("2026-12-20 00:00") }];
    const members = staffWith("supervisor", { absences, substitute: "specialist2" });
    const scene = until(asked({ members }), "2026-11-24 12:00");
    expect(holders(scene)).toEqual(["supervisor → specialist2 (absent)", "specialist2 → director (late)"]);
    expect(eventsOf(scene, "approval-passed-on")[0]!.role).toBe("supervisor");
  });

  it("is not followed by a substitute who is away, asked for it or has left", () => {
    const absences = [{ from: at("2026-11-23 11:00"), to: at("2026-12-20 00:00") }];
    const passed = (members: Scene["world"]["members"]) => holders(until(asked({ members }), "2026-11-23 18:00"));
    expect(passed(staffWith("supervisor", { absences, substitute: "specialist" }))).toEqual([
      "supervisor → director (absent)",
    ]);
    const bothAway = staffWith("supervisor", { absences, substitute: "specialist2" }).map((m) =>
      m.id === "specialist2" ? { ...m, absences } : m,
    );
    expect(passed(bothAway)).toEqual(["supervisor → director (absent)"]);
    const gone = staffWith("supervisor", { absences, substitute: "specialist2" }).map((m) =>
      m.id === "specialist2" ? { ...m, active: false } : m,
    );
    expect(passed(gone)).toEqual(["supervisor → director (absent)"]);
  });

  it("who lost the role or left is followed by the level above", () => {
    const after = (change: object) => {
      const scene = asked();
      return holders(
        until({ ...scene, world: { ...scene.world, members: staffWith("supervisor", change) } }, "2026-11-23 18:00"),
      );
    };
    expect(after({ active: false })).toEqual(["supervisor → director (lost-role)"]);
    expect(after({ roles: ["specialist"] })).toEqual(["supervisor → director (lost-role)"]);
  });

  it("of the law is followed by the general manager, never by a specialist (FE-16, LG-09)", () => {
    const scene = until(
      given(ready(), proposed({ rung: 6, lines: [], deliveries: [repair()] }, "specialist", "2026-11-23 10:00")),
      "2026-11-23 18:00",
    );
    expect(holders(scene)).toEqual(["vp → gm (late)", "legal → gm (late)"]);
  });

  it("is never followed by somebody it has left already", () => {
    const absences = [{ from: at("2026-11-24 13:00"), to: at("2026-12-20 00:00") }];
    const members = staffWith("vp", { absences, substitute: "director" });
    const scene = until(asked({ members }), "2026-11-24 18:00");
    expect(holders(scene)).toEqual(["supervisor → director (late)", "director → vp (late)", "vp → gm (absent)"]);
  });

  it("is never followed by who asked", () => {
    const scene = until(
      given(ready(), proposed(compensation(250), "director", "2026-11-23 10:00")),
      "2026-11-23 18:00",
    );
    expect(holders(scene)).toEqual(["supervisor → vp (late)"]);
  });
});
