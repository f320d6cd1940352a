import { describe, expect, it } from "vitest";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  lastEvents,
  noticesOf,
  nothing,
  openIds,
  statusOf,
  until,
  verdict,
} from "./kit.ts";
import { file, history } from "./reconsideration-scenes.ts";
import {
  byPhone,
  compensation,
  complainantDoes,
  does,
  filed,
  payment,
  proposed,
  reconsidered,
  released,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, wall } from "./world.ts";

describe("a result that stands", () => {
  const scene = history(
    "reconsidering",
    complainantDoes({ type: "add-message", text: "还有照片" }),
    reconsidered(false, { measures: "无" }, "supervisor", "2026-12-03 15:00"),
  );

  it("is the final position, in the words of whoever looked again (OP-05, OP-29)", () => {
    expect(complaintOf(scene).phase).toMatchObject({
      status: "closed",
      outcome: "final-position",
      closedAt: at("2026-12-03 15:00"),
      words: { result: "重新检测过，请看说明。", measures: "无" },
      answer: { result: "satisfied" },
    });
    expect(complaintOf(scene).phase).not.toHaveProperty("reconsiderUntil");
    expect(file(scene).reconsideration?.decision).toMatchObject({
      by: "supervisor",
      upheld: false,
      at: at("2026-12-03 15:00"),
    });
  });

  it("reaches the complainant, and leaves nothing running behind (OP-06)", () => {
    expect(noticesOf(scene, "reconsideration-result")).toEqual(["complainant @ 2026-12-03 15:00"]);
    expect(noticesOf(scene, "reconsideration-upheld")).toEqual([]);
    expect(openIds(scene)).toEqual([]);
    expect(deadlineOf(scene, "reconsideration")).toMatchObject({ state: "kept", owner: "supervisor" });
    const dropped = scene.entries
      .at(-1)!
      .events.flatMap((event) => (event.type === "deadline-dropped" ? [event.id] : []));
    expect(dropped.sort()).toEqual(["message-reply", "progress"]);
    expect(noticesOf(until(scene, "2026-12-20 10:00"), "progress").length).toBe(noticesOf(scene, "progress").length);
  });

  it("gives the complaint back to its owner, and counts as no new round (OP-13)", () => {
    expect(file(scene)).toMatchObject({ owner: "specialist", round: 1 });
  });

  it("keeps the measures taken before where it names none", () => {
    const silent = history("reconsidering", reconsidered(false));
    expect(complaintOf(silent).phase).toMatchObject({ words: { measures: "来料检验" } });
  });

  it("given late is kept late (OP-13)", () => {
    const late = given(until(history("reconsidering"), "2026-12-08 18:00"), reconsidered(false));
    expect(deadlineOf(late, "reconsideration").state).toBe("kept-late");
  });
});

describe("a complaint that is upheld", () => {
  const scene = history("reconsidering", reconsidered(true, { measures: "换新机" }, "supervisor", "2026-12-03 15:00"));

  it("is worked on again: its owner owes a proposal, and the complainant an answer by a new date (OP-29, OP-06)", () => {
    expect(statusOf(scene)).toBe("proposing");
    expect(file(scene)).toMatchObject({ owner: "specialist", round: 2 });
    expect(openIds(scene)).toEqual(["answer:2", "progress", "proposal"]);
    expect(deadlineOf(scene, "proposal").owner).toBe("specialist");
    expect([dueOn(scene, "proposal"), dueOn(scene, "answer:2")]).toEqual(["2026-12-04 15:00", "2026-12-10 18:00"]);
  });

  it("tells the complainant and the owner (OP-29)", () => {
    expect(noticesOf(scene, "reconsideration-result")).toEqual(["complainant @ 2026-12-03 15:00"]);
    expect(noticesOf(scene, "reconsideration-upheld")).toEqual(["specialist @ 2026-12-03 15:00"]);
  });

  it("keeps the date first promised in the record beside the new one (OP-13)", () => {
    expect(deadlineOf(scene, "answer").state).toBe("kept");
  });

  it("keeps the new answer by releasing the next letter, and misses it aloud (CM-09)", () => {
    const answered = given(
      scene,
      proposed({
        completeBy: at("2026-12-11 18:00"),
        deliveries: [payment(60, { dueBy: at("2026-12-11 18:00") })],
        lines: compensation(60).lines!,
      }),
      released(),
    );
    expect(deadlineOf(answered, "answer:2").state).toBe("kept");
    expect(noticesOf(until(scene, "2026-12-10 18:30"), "overdue")).toEqual(["complainant @ 2026-12-10 18:00"]);
  });

  it("may have findings that changed (OP-12)", () => {
    const found = does({ type: "record-finding", pointId: "p1", finding: "partly-upheld", reason: "复议后重新认定" });
    expect(verdict(scene, found)).toBe("accepted");
  });
});

describe("a complainant with a telephone only", () => {
  const phone = given(nothing(), ...stepsTo("reconsidering", filed({ form: byPhone })));

  it("is called by whoever reconsiders, instead of a mail (OP-02)", () => {
    expect(noticesOf(phone, "reconsideration-begun")).toEqual([]);
    const call = file(phone).deadlines.find(({ key, state }) => key === "call" && state === "open");
    expect(call?.owner).toBe("supervisor");
  });

  it("hears the final result before it is final (OP-02)", () => {
    expect(verdict(phone, reconsidered(false))).toBe("call-first at toldAt");
    const told = { toldAt: at("2026-12-03 14:00") };
    expect(verdict(phone, reconsidered(false, told, "supervisor", "2026-12-03 13:59"))).toBe(
      "date-in-the-future at toldAt",
    );
    expect(verdict(phone, reconsidered(false, told, "supervisor", "2026-12-03 14:00"))).toBe("accepted");
    const after = given(phone, reconsidered(false, told, "supervisor", "2026-12-03 15:00"));
    expect(eventsOf(after, "reconsideration-decided")[0]).toMatchObject(told);
  });

  it("is called about another round after the decision (OP-02)", () => {
    const after = given(phone, reconsidered(true, {}, "supervisor", "2026-12-03 15:00"));
    expect(lastEvents(after)).toContain("reconsideration-decided");
    const calls = file(after).deadlines.filter(({ key, state }) => key === "call" && state === "open");
    expect(calls.map(({ owner }) => owner)).toEqual(["specialist"]);
    expect(wall(calls[0]!.dueBy) > "2026-12-01").toBe(true);
  });
});
