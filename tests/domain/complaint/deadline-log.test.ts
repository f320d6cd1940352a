import { describe, expect, it } from "vitest";
import type { Deadline } from "../../../functions/domain/complaint/deadline-entry.ts";
import { evolveDeadlines } from "../../../functions/domain/complaint/evolve-deadlines.ts";
import { deadlineOf, given, nothing } from "./kit.ts";
import { filed } from "./steps.ts";
import { at } from "./world.ts";

describe("a deadline in the log", () => {
  const opened = (): Deadline => deadlineOf(given(nothing(), filed()), "answer");
  const now = at("2026-11-23 10:00");

  it("keeps the date first given beside the one in force, with a warning of its own where it has one (OP-13)", () => {
    const open = opened();
    const dueBy = at("2026-11-26 18:00");
    const moved = { type: "deadline-moved", id: "answer", dueBy, because: open.because, reason: "calendar" } as const;
    expect(evolveDeadlines([open], { ...moved, warnBy: now }, now)[0]).toMatchObject({
      dueBy,
      warnBy: now,
      firstDueBy: open.dueBy,
    });
    expect(evolveDeadlines([open], moved, now)[0]).not.toHaveProperty("warnBy");
  });

  it("that has ended stays as it ended", () => {
    const open = opened();
    const [kept] = evolveDeadlines([open], { type: "deadline-kept", id: "answer" }, now);
    expect(kept).toMatchObject({ state: "kept", endedAt: now });
    for (const type of ["deadline-dropped", "deadline-warned", "deadline-kept"] as const)
      expect(evolveDeadlines([kept!], { type, id: "answer" }, at("2026-12-23 10:00"))).toEqual([kept]);
    expect(evolveDeadlines([open], { type: "deadline-dropped", id: "answer" }, at("2026-12-23 10:00"))[0]!.state).toBe(
      "dropped",
    );
  });

  it("that was missed is warned of no more and has its next level, or none", () => {
    const open = opened();
    const missed = { type: "deadline-missed", id: "answer", level: 1, late: "a", to: "b" } as const;
    const [once] = evolveDeadlines([open], { ...missed, nextBy: now }, now);
    expect(once).toMatchObject({ level: 1, warned: true, escalateBy: now });
    expect(evolveDeadlines([once!], { ...missed, level: 2 }, now)[0]).not.toHaveProperty("escalateBy");
  });

  it("takes the place of one with the same id, and leaves the others", () => {
    const open = opened();
    const other = { ...open, id: "handle" };
    const list = evolveDeadlines([open, other], { type: "deadline-opened", deadline: { ...open, owner: "gm" } }, now);
    expect(list.map(({ id, owner }) => `${id} ${owner}`)).toEqual(["handle specialist", "answer gm"]);
  });
});
