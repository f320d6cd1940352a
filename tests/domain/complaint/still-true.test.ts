import { describe, expect, it } from "vitest";
import type { CausedNotice } from "../../../functions/domain/complaint/notice.ts";
import { stillTrue } from "../../../functions/domain/complaint/still-true.ts";
import { complaintOf, given, nothing, until, type Scene, stamp } from "./kit.ts";
import { byPhone, complainantDoes, consents, does, filed, proposed, released } from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at } from "./world.ts";
import { one, allOf } from "./notice-scenes.ts";

const holds = (scene: Scene, notice: CausedNotice): boolean => stillTrue(complaintOf(scene), notice);

describe("a notice that waited is still true", () => {
  it("as news until anything later was told, and while the complaint is open (design 6.2)", () => {
    const first = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 10:00");
    const news = one(first, "progress");
    expect(holds(first, news)).toBe(true);
    expect(holds(given(first, does({ type: "add-note", text: "n" })), news)).toBe(true);
    expect(holds(given(first, does({ type: "send-message", text: "t" })), news)).toBe(false);
    expect(holds(given(first, complainantDoes({ type: "withdraw", reason: "r" })), news)).toBe(false);
    const reminder = until(given(nothing(), ...stepsTo("awaiting-consent")), "2026-11-22 16:00");
    expect(holds(reminder, one(reminder, "consent-reminder"))).toBe(true);
    expect(holds(given(reminder, consents("accept")), one(reminder, "consent-reminder"))).toBe(false);
  });

  it("as a warning or an alarm while that very deadline runs (design 6.2)", () => {
    const late = until(
      given(nothing(), ...stepsTo("transferred"), complainantDoes({ type: "add-message", text: "?" })),
      "2026-11-23 18:00",
    );
    const notices = ["deadline-warning", "deadline-missed"].map((kind) =>
      allOf(late).find((n) => n.kind === kind && n.about === "message-reply")!,
    );
    expect(notices.map((notice) => holds(late, notice))).toEqual([true, true]);
    const replied = given(late, does({ type: "send-message", text: "t" }));
    expect(notices.map((notice) => holds(replied, notice))).toEqual([false, false]);
    const again = given(replied, complainantDoes({ type: "add-message", text: "??" }));
    expect(notices.map((notice) => holds(again, notice))).toEqual([false, false]);
  });

  it("as a wish for a sentence until the news has left", () => {
    const wanted = until(given(nothing(), ...stepsTo("transferred")), "2026-11-21 23:00");
    expect(holds(wanted, one(wanted, "progress-sentence-wanted"))).toBe(true);
    expect(holds(until(wanted, "2026-11-22 10:00"), one(wanted, "progress-sentence-wanted"))).toBe(false);
  });

  it("as word of a new date and as a call while they are open", () => {
    const overdue = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-27 18:00");
    expect(holds(overdue, one(overdue, "overdue"))).toBe(true);
    expect(holds(given(overdue, released()), one(overdue, "overdue"))).toBe(false);
    const call = given(nothing(), filed({ form: byPhone }));
    expect(holds(call, one(call, "call-task"))).toBe(true);
    const done = does(
      {
        type: "record-contact",
        way: "call",
        result: "reached",
        at: at("2026-11-20 11:00"),
        told: true,
        summary: "s",
        callId: "call:1",
      },
      "2026-11-20 11:00",
    );
    expect(holds(given(call, done), one(call, "call-task"))).toBe(false);
  });

  it("as an offer while that very offer is open", () => {
    const offered = given(nothing(), ...stepsTo("awaiting-consent"));
    const offer = one(offered, "proposal");
    expect(holds(offered, offer)).toBe(true);
    expect(holds(given(offered, consents("accept")), offer)).toBe(false);
    const second = given(offered, consents("refuse", "不"), proposed(), released());
    expect(holds(second, offer)).toBe(false);
    expect(holds(second, one(second, "proposal", 1))).toBe(true);
  });

  it("always, where it tells what has happened", () => {
    const scene = given(nothing(), ...stepsTo("closed"));
    for (const kind of ["acknowledgement", "assigned", "department-slip", "implementing", "result"])
      expect(holds(scene, one(scene, kind))).toBe(true);
  });

  it("not as news once the complaint is closed, be it in the same moment", () => {
    const first = until(given(nothing(), ...stepsTo("transferred")), "2026-11-22 09:30");
    const news = one(first, "progress");
    const ended = given(first, { ...complainantDoes({ type: "withdraw", reason: "r" }), on: stamp(news.at) });
    expect(complaintOf(ended).file.toldAt).toBe(news.at);
    expect(holds(ended, news)).toBe(false);
  });

  it("as the newest date only, where the promised one passed again and again (design 6.2)", () => {
    const scene = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-30 18:00");
    const [first, second] = [one(scene, "overdue"), one(scene, "overdue", 1)];
    const then = until(given(nothing(), ...stepsTo("awaiting-release")), "2026-11-27 18:00");
    expect([holds(then, first), holds(scene, first), holds(scene, second)]).toEqual([true, false, true]);
  });

  it("as the alarm of each level, and to one who hears of it again only as the newest", () => {
    const scene = until(given(nothing(), filed()), "2026-12-01 18:00");
    const alarms = allOf(scene).filter(({ kind, about }) => kind === "deadline-missed" && about === "first-response");
    expect(alarms.map((alarm) => [alarm.to.kind === "staff" && alarm.to.id, holds(scene, alarm)])).toEqual([
      ["supervisor", true],
      ["director", true],
      ["vp", true],
      ["gm", false],
      ["gm", true],
    ]);
  });
});
