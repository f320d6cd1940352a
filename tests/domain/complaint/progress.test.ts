import { describe, expect, it } from "vitest";
import { isWaking } from "../../../functions/domain/time/waking.ts";
import { millis } from "../../../functions/domain/instant.ts";
import { complaintOf, deadlineOf, eventsOf, given, noticesOf, nothing, openIds, until, type Scene } from "./kit.ts";
import { consents, does, filed, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, policy, staff } from "./world.ts";

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

  it("stays quiet once the remedy is there, whatever is written (OP-19)", () => {
    for (const status of ["confirming", "return-visit", "closing"] as const) {
      const scene = given(nothing(), ...stepsTo(status), does({ type: "send-message", text: "t" }));
      expect(openIds(scene)).not.toContain("progress");
    }
  });
});
