import { describe, expect, it } from "vitest";
import { complaintMoment } from "../../../functions/domain/complaint/decide/pass-time.ts";
import { isWaking } from "../../../functions/domain/time/waking.ts";
import { millis } from "../../../functions/domain/instant.ts";
import {
  complaintOf,
  deadlineOf,
  dueOn,
  eventsOf,
  given,
  lateAt,
  noticesOf,
  nothing,
  openIds,
  until,
  verdict,
  when,
  type Scene,
} from "./kit.ts";
import {
  byPhone,
  carriedOut,
  complainantDoes,
  compensation,
  consents,
  decided,
  does,
  filed,
  found,
  proposed,
  released,
  staffDoes,
  taken,
  transferred,
  verified,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, policy, staff, staffWith, wall } from "./world.ts";

const missedOf = (scene: Scene, id: string) =>
  scene.entries.flatMap((entry) =>
    entry.events
      .filter((event) => event.type === "deadline-missed" && event.id === id)
      .map((event) => (event.type === "deadline-missed" ? `${event.level}: ${event.to} @ ${wall(entry.at)}` : "")),
  );
const warnedOf = (scene: Scene, id: string) =>
  scene.entries
    .filter((entry) => entry.events.some((event) => event.type === "deadline-warned" && event.id === id))
    .map(({ at: on }) => wall(on));

describe("a warning", () => {
  it("reaches the owner once, at 80 % of the clock (OP-06)", () => {
    const scene = until(given(nothing(), filed()), "2026-11-26 18:00");
    expect(warnedOf(scene, "first-response")).toEqual(["2026-11-21 05:12"]);
    expect(warnedOf(scene, "answer")).toEqual(["2026-11-26 16:24"]);
    expect(noticesOf(scene, "deadline-warning")).toContain("specialist @ 2026-11-26 16:24");
  });

  it("is left out when the deadline itself has passed by then", () => {
    const scene = lateAt(given(nothing(), filed()), "2026-11-21 10:00");
    expect(warnedOf(scene, "first-response")).toEqual([]);
    expect(missedOf(scene, "first-response")).toEqual(["1: supervisor @ 2026-11-21 10:00"]);
    expect(warnedOf(until(scene, "2026-11-23 18:00"), "first-response")).toEqual([]);
  });

  it("of the time the complainant has to answer goes to nobody", () => {
    const scene = until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-12-04 17:59");
    expect(warnedOf(scene, "consent")).toHaveLength(1);
    expect(scene.entries.flatMap(({ notices }) => notices).filter(({ about }) => about === "consent")).toEqual([]);
  });
});

describe("a passed deadline", () => {
  it("goes up level by level, each at its time in office hours, each once (GD-13, OP-14)", () => {
    const scene = until(given(nothing(), filed()), "2026-11-24 18:00");
    expect(missedOf(scene, "first-response").slice(0, 4)).toEqual([
      "1: supervisor @ 2026-11-21 10:00",
      "2: director @ 2026-11-23 13:00",
      "3: vp @ 2026-11-23 17:00",
      "4: gm @ 2026-11-24 12:00",
    ]);
    expect(noticesOf(scene, "deadline-missed")).toContain("supervisor @ 2026-11-21 10:00");
    expect(eventsOf(scene, "deadline-missed")[0]).toMatchObject({ late: "specialist" });
  });

  it("of a critical complaint goes up through the night (OP-14)", () => {
    const scene = until(given(nothing(), filed({ grade: "CRITICAL", on: "2026-11-20 17:30" })), "2026-11-21 08:00");
    expect(missedOf(scene, "first-response")).toEqual([
      "1: supervisor @ 2026-11-20 19:30",
      "2: director @ 2026-11-20 23:30",
      "3: vp @ 2026-11-21 03:30",
      "4: gm @ 2026-11-21 07:30",
    ]);
  });

  it("stays with the last of its chain, who hears of it each week until it is dealt with (OP-06, GD-01)", () => {
    const scene = until(given(nothing(), filed()), "2026-12-08 18:00");
    expect(missedOf(scene, "first-response").slice(3)).toEqual([
      "4: gm @ 2026-11-24 12:00",
      "5: gm @ 2026-12-01 18:00",
      "6: gm @ 2026-12-08 18:00",
    ]);
  });

  it("stops going up when the duty is done", () => {
    const scene = given(
      until(given(nothing(), filed()), "2026-11-21 12:00"),
      does({ type: "send-message", text: "您好" }),
    );
    expect(missedOf(until(scene, "2026-11-25 18:00"), "first-response")).toEqual(["1: supervisor @ 2026-11-21 10:00"]);
    expect(deadlineOf(scene, "first-response").state).toBe("kept-late");
  });

  it("of a department goes to quality first (27.4.8)", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-26 18:00");
    expect(missedOf(scene, "department-answer")).toEqual([
      "1: quality @ 2026-11-25 18:00",
      "2: director @ 2026-11-26 13:00",
      "3: vp @ 2026-11-26 17:00",
    ]);
    expect(eventsOf(scene, "deadline-missed").find(({ id }) => id === "department-answer")!.late).toBe("repair");
  });

  it("is nobody's own to be told of: a level whose holder is late is left out (GD-13)", () => {
    const start = given(
      nothing(),
      filed(),
      taken("2026-11-20 10:10"),
      verified("2026-11-20 10:30"),
      transferred("2026-11-20 11:00", "quality"),
    );
    expect(missedOf(until(start, "2026-11-26 18:00"), "department-answer").slice(0, 2)).toEqual([
      "2: director @ 2026-11-25 18:00",
      "3: vp @ 2026-11-26 13:00",
    ]);
  });

  it("goes to whoever answers for the level: a substitute, or the owner where there is nobody (OP-11)", () => {
    const absences = [{ from: at("2026-11-01 00:00"), to: at("2026-12-01 00:00") }];
    const away = until(given(nothing({ members: staffWith("supervisor", { absences }) }), filed()), "2026-11-21 10:00");
    expect(missedOf(away, "first-response")).toEqual(["1: director @ 2026-11-21 10:00"]);
    const alone = until(
      given(nothing({ members: staff.filter(({ id }) => ["specialist", "repair"].includes(id)) }), filed()),
      "2026-11-23 18:00",
    );
    expect(missedOf(alone, "first-response").slice(0, 2)).toEqual([
      "1: specialist @ 2026-11-21 10:00",
      "2: specialist @ 2026-11-23 13:00",
    ]);
  });

  it("that is noticed days later is reported once, not six times (design 6.2)", () => {
    const scene = lateAt(given(nothing(), filed()), "2026-11-26 10:00");
    expect(missedOf(scene, "first-response")).toEqual(["1: supervisor @ 2026-11-26 10:00"]);
    expect(noticesOf(scene, "progress")).toEqual(["complainant @ 2026-11-26 10:00"]);
    expect(deadlineOf(scene, "first-response").escalateBy).toBe(at("2026-11-26 14:00"));
  });
});

describe("a missed answer", () => {
  const missed = (): Scene => until(given(nothing(), ...stepsTo("proposing")), "2026-11-27 18:00");

  it("is told to the complainant at once, with a new date; the first one stays on record (CM-09, GD-12, OP-13)", () => {
    expect(noticesOf(missed(), "overdue")).toEqual(["complainant @ 2026-11-27 18:00"]);
    expect(deadlineOf(missed(), "answer")).toMatchObject({
      dueBy: at("2026-11-30 18:00"),
      firstDueBy: at("2026-11-27 18:00"),
      level: 1,
      state: "open",
    });
    expect(deadlineOf(missed(), "answer").because).toMatchObject({
      kind: "workingDays",
      duration: "1wd",
      at: at("2026-11-30 18:00"),
    });
    expect(missedOf(missed(), "answer")).toEqual(["1: supervisor @ 2026-11-27 18:00"]);
    expect(complaintOf(missed()).file.toldAt).toBe(at("2026-11-27 18:00"));
    expect(dueOn(missed(), "progress")).toBe("2026-11-29 17:30");
  });

  it("is told again whenever the new date passes too, a level higher each time (CM-09)", () => {
    const scene = until(missed(), "2026-12-03 18:00");
    expect(missedOf(scene, "answer")).toEqual([
      "1: supervisor @ 2026-11-27 18:00",
      "2: director @ 2026-11-30 18:00",
      "3: vp @ 2026-12-01 18:00",
      "4: gm @ 2026-12-02 18:00",
      "5: gm @ 2026-12-03 18:00",
    ]);
    expect(noticesOf(scene, "overdue")).toHaveLength(4);
    const later = until(scene, "2026-12-20 18:00");
    expect(missedOf(later, "answer").at(-1)).toBe("7: gm @ 2026-12-17 18:00");
    expect(noticesOf(later, "overdue")).toHaveLength(4);
  });

  it("is told to nobody when the answer was given, and counts as late when it comes late", () => {
    expect(noticesOf(until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-12-03 18:00"), "overdue")).toEqual(
      [],
    );
    const late = given(missed(), found(), proposed(), released());
    expect(deadlineOf(late, "answer").state).toBe("kept-late");
  });

  it("of a critical complaint gets its new date within a day (OP-01)", () => {
    const scene = until(given(nothing(), filed({ grade: "CRITICAL" })), "2026-11-22 10:00");
    expect(dueOn(scene, "answer")).toBe("2026-11-23 10:00");
  });

  it("is no matter of inside deadlines: those the complainant does not hear of", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-26 18:00");
    expect(noticesOf(scene, "overdue")).toEqual([]);
  });
});

describe("progress", () => {
  const toldOn = (scene: Scene) =>
    [...noticesOf(scene, "progress"), ...noticesOf(scene, "consent-reminder")].map((notice) => notice.slice(14));

  it("is told two days after the last message, a little before (CM-02, OP-15)", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-25 12:00");
    expect(toldOn(scene)).toEqual(["2026-11-22 09:30", "2026-11-24 09:00"]);
  });

  it("within a day is first told of a major complaint, then every two days (CM-03)", () => {
    const scene = until(given(nothing(), filed({ grade: "MAJOR" })), "2026-11-22 09:30");
    expect(toldOn(scene)).toEqual(["2026-11-21 09:30"]);
  });

  it.each([
    ["received", 24],
    ["verifying", 24],
    ["transferred", 24],
    ["proposing", 24],
    ["awaiting-approval", 24],
    ["awaiting-release", 24],
    ["awaiting-consent", 24],
    ["implementing", 24],
  ] as const)(
    "never leaves 48 hours of silence, nor a message at night, while a complaint is %s for %d days (CM-02, OP-15)",
    (status, days) => {
      for (const minute of ["00:10", "07:59", "10:00", "20:50", "23:59"]) {
        const start = given(
          nothing(),
          filed({ on: `2026-11-20 ${minute}` }),
          ...stepsTo(status)
            .slice(1)
            .map(({ on: _, ...step }) => step),
        );
        const end = new Date(millis(start.now) + (days + 8 / 24) * 86_400_000)
          .toISOString()
          .slice(0, 16)
          .replace("T", " ");
        const scene = until(start, end);
        const told = scene.entries.filter(({ notices }) => notices.some(({ to }) => to.kind === "complainant"));
        const gaps = told.slice(1).map((entry, i) => (millis(entry.at) - millis(told[i]!.at)) / 3_600_000);
        expect(gaps.length).toBeGreaterThan(days / 2 - 1);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(48);
        expect((millis(scene.now) - millis(told.at(-1)!.at)) / 3_600_000).toBeLessThanOrEqual(48);
        const progress = scene.entries.filter(({ notices }) =>
          notices.some(({ kind }) => kind === "progress" || kind === "consent-reminder"),
        );
        expect(progress.filter((entry) => !isWaking(entry.at, policy.waking, policy.zone))).toEqual([]);
      }
    },
  );

  it("asks the owner for a sentence twelve hours before (OP-15)", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 09:00");
    expect(noticesOf(scene, "progress-sentence-wanted")).toEqual(["specialist @ 2026-11-21 22:00"]);
    expect(noticesOf(scene, "deadline-warning")).toEqual(["specialist @ 2026-11-21 05:12"]);
  });

  it("says the sentence once and then wants a new one (OP-15)", () => {
    const said = given(nothing(), ...stepsTo("transferred"), does({ type: "add-progress-sentence", text: "主板已到" }));
    expect(complaintOf(said).file.sentence).toEqual({ text: "主板已到", at: said.now });
    const told = until(said, "2026-11-22 09:30");
    expect(eventsOf(told, "progress-told")).toEqual([{ type: "progress-told", human: true, kind: "progress" }]);
    expect(complaintOf(told).file).toMatchObject({ sentence: null, silentProgress: 0 });
    expect(eventsOf(until(told, "2026-11-24 09:30"), "progress-told")[1]!.human).toBe(false);
  });

  it("without a sentence twice in a row reaches the supervisor, once (OP-15)", () => {
    const scene = until(given(nothing(), ...stepsTo("transferred")), "2026-11-30 18:00");
    expect(noticesOf(scene, "progress-silence")).toEqual(["supervisor @ 2026-11-24 09:00"]);
    const human = until(
      given(
        until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 10:00"),
        does({ type: "add-progress-sentence", text: "s" }),
      ),
      "2026-11-25 09:00",
    );
    expect(noticesOf(human, "progress-silence")).toEqual([]);
  });

  it("is broken by what a person says to the complainant, not by what they only note (OP-15)", () => {
    const once = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 10:00");
    const talk = (told: boolean) =>
      does(
        { type: "record-contact", way: "call", result: "reached", at: at("2026-11-22 11:00"), told, summary: "s" },
        "2026-11-22 11:00",
      );
    expect(complaintOf(once).file.silentProgress).toBe(1);
    expect(complaintOf(given(once, does({ type: "send-message", text: "t" }))).file.silentProgress).toBe(0);
    expect(complaintOf(given(once, talk(true))).file.silentProgress).toBe(0);
    expect(complaintOf(given(once, talk(false))).file.silentProgress).toBe(1);
  });

  it("is a reminder while only the complainant's answer is awaited, and nobody's silence (OP-15)", () => {
    const scene = until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-11-25 12:00");
    expect(noticesOf(scene, "consent-reminder")).toEqual([
      "complainant @ 2026-11-22 15:30",
      "complainant @ 2026-11-24 15:00",
    ]);
    expect(noticesOf(scene, "progress-silence")).toEqual([]);
    const after = until(given(scene, consents("accept", "", "2026-11-25 12:30")), "2026-11-29 18:00");
    expect(noticesOf(after, "progress-silence")).toEqual(["supervisor @ 2026-11-29 11:30"]);
  });

  it("waits for nobody's supervisor where there is none", () => {
    const members = staff.filter(({ id }) => id !== "supervisor");
    const scene = until(given(nothing({ members }), ...stepsTo("transferred")), "2026-11-25 12:00");
    expect(noticesOf(scene, "progress")).toHaveLength(2);
    expect(noticesOf(scene, "progress-silence")).toEqual([]);
  });

  it("ends with the remedy and begins anew with a second review (OP-19)", () => {
    const remedied = given(nothing(), ...stepsTo("confirming"));
    expect(openIds(remedied)).not.toContain("progress");
    expect(deadlineOf(remedied, "progress").state).toBe("dropped");
    const wrote = given(remedied, does({ type: "send-message", text: "t" }));
    expect(openIds(wrote)).not.toContain("progress");
  });

  it("is owed by the owner in force", () => {
    const scene = until(
      given(
        nothing(),
        ...stepsTo("transferred"),
        staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
      ),
      "2026-11-24 09:00",
    );
    expect(noticesOf(scene, "progress-sentence-wanted")).toEqual([
      "specialist2 @ 2026-11-21 22:00",
      "specialist2 @ 2026-11-23 21:30",
    ]);
    expect(deadlineOf(scene, "progress").owner).toBe("specialist2");
  });
});

describe("somebody with a telephone only", () => {
  const reached = (callId: string, on: string) =>
    does({ type: "record-contact", way: "call", result: "reached", at: at(on), told: true, summary: "s", callId }, on);
  const start = (): Scene => given(nothing(), filed({ form: byPhone }), reached("call:1", "2026-11-20 12:00"));
  const openCalls = (scene: Scene) =>
    complaintOf(scene).file.deadlines.filter(({ key, state }) => key === "call" && state === "open");

  it("is called by the owner before the next news would be due (OP-02, OP-15)", () => {
    const scene = until(start(), "2026-11-22 11:29");
    expect(noticesOf(scene, "call-task").at(-1)).toBe("specialist @ 2026-11-22 00:00");
    expect(openCalls(scene)).toMatchObject([
      {
        owner: "specialist",
        dueBy: at("2026-11-22 11:30"),
      },
    ]);
    expect(noticesOf(scene, "progress")).toEqual([]);
  });

  it("starts the 48 hours anew by the call itself, without a second one (OP-15)", () => {
    const before = until(start(), "2026-11-22 09:00");
    const scene = given(before, reached(openCalls(before)[0]!.id, "2026-11-22 10:00"));
    expect(dueOn(scene, "progress")).toBe("2026-11-24 09:30");
    expect(openCalls(scene)).toEqual([]);
  });

  it("has one call at a time open, however long nobody calls", () => {
    const scene = until(start(), "2026-11-27 12:00");
    expect(openCalls(scene)).toHaveLength(1);
    expect(missedOf(scene, openCalls(scene)[0]!.id)[0]).toBe("1: supervisor @ 2026-11-22 11:30");
    expect(scene.entries.flatMap(({ notices }) => notices).filter(({ to }) => to.kind === "complainant")).toEqual([]);
  });

  it("hears of an offer by a call within four office hours (OP-02, OP-18)", () => {
    const scene = given(
      nothing(),
      ...stepsTo("awaiting-release", filed({ form: byPhone })),
      reached("call:1", "2026-11-20 15:50"),
      released("2026-11-20 16:00"),
    );
    expect(noticesOf(scene, "proposal")).toEqual([]);
    const [call] = openCalls(scene);
    expect(wall(call!.dueBy)).toBe("2026-11-23 11:00");
    expect(call!.owner).toBe("specialist");
  });

  it("of a critical case is called through the night (OP-01)", () => {
    const scene = given(
      nothing(),
      filed({ form: byPhone, grade: "CRITICAL" }),
      reached("call:1", "2026-11-20 12:00"),
      does({ type: "send-message", text: "t" }, "2026-11-20 22:00"),
    );
    const [call] = openCalls(scene);
    expect(wall(call!.dueBy)).toBe("2026-11-21 02:00");
  });

  it("is told of everything else by the same open call", () => {
    const scene = given(nothing(), ...stepsTo("awaiting-consent", filed({ form: byPhone })));
    expect(openIds(scene).filter((id) => id.startsWith("call"))).toEqual(["call:1"]);
  });
});

describe("the moment that is due next", () => {
  it("is the earliest of all, none once closed", () => {
    expect(wall(complaintMoment(complaintOf(given(nothing(), filed())))!)).toBe("2026-11-21 05:12");
    expect(complaintMoment(complaintOf(given(nothing(), ...stepsTo("closed"))))).toBeUndefined();
  });

  it("passes with nothing to do before it", () => {
    const scene = given(nothing(), filed());
    const pass = (on: string) =>
      when(scene, { by: "system", command: { type: "pass-time", scope: "complaint" }, on }).decision;
    expect(pass("2026-11-21 05:11")).toEqual({ kind: "accepted", events: [] });
    expect(pass("2026-11-21 05:12")).toEqual({
      kind: "accepted",
      events: [
        { type: "deadline-warned", id: "first-response" },
        { type: "deadline-warned", id: "handle" },
      ],
    });
  });

  it("follows a delivery, an approver's question and a reply that are late, to their supervisor", () => {
    const delivery = until(given(nothing(), ...stepsTo("implementing")), "2026-12-04 18:00");
    expect(missedOf(delivery, "delivery:d1")).toEqual(["1: supervisor @ 2026-12-04 18:00"]);
    const question = until(
      given(nothing(), ...stepsTo("awaiting-approval"), decided("question", { by: "supervisor" }, "2026-11-20 16:00")),
      "2026-11-23 11:00",
    );
    expect(missedOf(question, "approver-question:7K3M9QXW2RDT5-a1")).toEqual(["1: supervisor @ 2026-11-23 11:00"]);
    const reply = until(
      given(nothing(), ...stepsTo("transferred"), complainantDoes({ type: "add-message", text: "?" })),
      "2026-11-23 18:00",
    );
    expect(missedOf(reply, "message-reply")).toEqual(["1: supervisor @ 2026-11-23 18:00"]);
  });

  it("repeats a finish that is late to the director first", () => {
    const scene = until(given(nothing(), filed({ grade: "MAJOR" })), "2026-11-22 10:00");
    expect(missedOf(scene, "finish")).toEqual(["1: director @ 2026-11-22 10:00"]);
  });

  it("is not stopped by an offer that nobody may accept any more", () => {
    const scene = until(
      given(nothing(), ...stepsTo("proposing"), proposed(compensation(50)), released("2026-11-20 16:00")),
      "2026-12-23 12:00",
    );
    expect(verdict(scene, consents("accept"))).toBe("offer-expired");
    expect(verdict(scene, carriedOut())).toBe("not-possible-in-this-stage");
    expect(complaintMoment(complaintOf(scene))).toBeDefined();
  });
});
