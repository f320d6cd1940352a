import { describe, expect, it } from "vitest";
import { complaintOf, deadlineOf, dueOn, eventsOf, given, noticesOf, nothing, openIds, statusOf } from "./kit.ts";
import { complainantDoes, does, filed, staffDoes } from "./steps.ts";
import { stepsTo } from "./stages.ts";

describe("messages", () => {
  const wrote = (on: string) => complainantDoes({ type: "add-message", text: "有进展吗？" }, on);

  it("from the complainant are owed a reply within a working day and move nothing else (design 6.6)", () => {
    const before = given(nothing(), ...stepsTo("transferred"));
    const scene = given(before, wrote("2026-11-20 12:00"));
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    expect(deadlineOf(scene, "message-reply").owner).toBe("specialist");
    expect(noticesOf(scene, "message-received")).toEqual(["specialist @ 2026-11-20 12:00"]);
    expect(complaintOf(scene).file.toldAt).toBe(complaintOf(before).file.toldAt);
  });

  it("after the first unanswered one do not start its clock anew", () => {
    const scene = given(nothing(), ...stepsTo("transferred"), wrote("2026-11-20 12:00"), wrote("2026-11-23 12:00"));
    expect(dueOn(scene, "message-reply")).toBe("2026-11-23 18:00");
    const answered = given(scene, does({ type: "send-message", text: "有" }), wrote("2026-11-24 12:00"));
    expect(dueOn(answered, "message-reply")).toBe("2026-11-25 18:00");
  });

  it("to a closed complaint reach the owner and owe nothing", () => {
    const scene = given(nothing(), ...stepsTo("closed"), wrote("2026-12-01 10:00"));
    expect(openIds(scene)).toEqual([]);
    expect(noticesOf(scene, "message-received")).toEqual(["specialist @ 2026-12-01 10:00"]);
  });

  it("from staff are a first response, answer what was asked, and tell (CM-04, OP-15)", () => {
    const scene = given(
      nothing(),
      filed(),
      wrote("2026-11-20 10:30"),
      does({ type: "send-message", text: "我们在检查" }, "2026-11-20 11:00"),
    );
    expect(deadlineOf(scene, "first-response").state).toBe("kept");
    expect(deadlineOf(scene, "message-reply").state).toBe("kept");
    expect(dueOn(scene, "progress")).toBe("2026-11-22 10:30");
    expect(statusOf(scene)).toBe("verifying");
    expect(eventsOf(scene, "message-sent")[0]!.sealed).toEqual({ text: "我们在检查" });
    expect(eventsOf(scene, "message-received")[0]!.sealed).toEqual({ text: "有进展吗？" });
    expect(noticesOf(scene, "message-from-staff")).toEqual(["complainant @ 2026-11-20 11:00"]);
  });

  it("a note stays inside and moves nothing", () => {
    const before = given(nothing(), filed());
    const scene = given(before, staffDoes("gm", { type: "add-note", text: "请关注" }));
    expect(complaintOf(scene).file.deadlines).toEqual(complaintOf(before).file.deadlines);
    expect(scene.entries[1]!.notices).toEqual([]);
    expect(eventsOf(scene, "note-added")[0]!.sealed).toEqual({ text: "请关注" });
  });
});
