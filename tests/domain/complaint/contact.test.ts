import { describe, expect, it } from "vitest";
import type { CommandOf } from "../../../functions/domain/complaint/commands.ts";
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
  verdict,
  when,
  type Step,
} from "./kit.ts";
import {
  byPhone,
  complainantDoes,
  consents,
  does,
  filed,
  proposed,
  released,
  repair,
  staffDoes,
  taken,
  transferred,
  verified,
} from "./steps.ts";
import { stepsTo } from "./stages.ts";
import { at, staffWith } from "./world.ts";

type Contact = Partial<Omit<CommandOf<"record-contact">, "type">>;
const called = (change: Contact = {}, on = "2026-11-20 11:00"): Step =>
  does(
    {
      type: "record-contact",
      way: "call",
      result: "reached",
      at: at(on),
      told: true,
      summary: "已告知进度",
      ...change,
    },
    on,
  );

describe("taking and giving a complaint", () => {
  it("starts the check and makes whoever takes it the owner (TR-24)", () => {
    const scene = given(nothing(), filed(), staffDoes("specialist2", { type: "take-complaint" }));
    expect(statusOf(scene)).toBe("verifying");
    expect(complaintOf(scene).file.owner).toBe("specialist2");
    expect(noticesOf(scene, "assigned")).toEqual(["specialist @ 2026-11-20 10:00", "specialist2 @ 2026-11-20 10:01"]);
  });

  it("names nobody anew when the owner takes their own", () => {
    const scene = given(nothing(), filed(), taken());
    expect(lastEvents(scene)).toEqual(["verification-started"]);
    expect(complaintOf(scene).phase).toEqual({ status: "verifying", verified: false });
  });

  it("hands what the old owner still owed to the new one (OP-06, OP-11)", () => {
    const give: Step = staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" });
    const scene = given(nothing(), ...stepsTo("transferred"), give);
    expect(deadlineOf(scene, "answer").owner).toBe("specialist2");
    expect(deadlineOf(scene, "progress").owner).toBe("specialist2");
    expect(deadlineOf(scene, "department-answer").owner).toBe("repair");
    expect(deadlineOf(scene, "handle").owner).toBe("specialist");
    expect(complaintOf(scene).file.handlers).toEqual(["specialist", "repair", "specialist2"]);
  });

  it("leaves a delivery with whom the plan names", () => {
    const own = given(
      nothing(),
      ...stepsTo("proposing"),
      proposed({ deliveries: [repair({ owner: "specialist" })] }),
      released(),
      consents("accept"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(deadlineOf(own, "delivery:d1").owner).toBe("specialist");
    const scene = given(
      nothing(),
      ...stepsTo("implementing"),
      staffDoes("supervisor", { type: "assign-owner", owner: "specialist2" }),
    );
    expect(deadlineOf(scene, "delivery:d1").owner).toBe("repair");
  });

  it("goes to somebody of the desk only, and changes nothing when they own it already", () => {
    const scene = given(nothing(), filed());
    const assign = (owner: string) => staffDoes("supervisor", { type: "assign-owner", owner });
    expect(verdict(scene, assign("nobody"))).toBe("unknown-staff at owner");
    expect(verdict(scene, assign("sysadmin"))).toBe("not-your-role at owner");
    expect(when(scene, assign("specialist")).decision).toEqual({ kind: "accepted", events: [] });
    expect(
      verdict(
        { ...scene, world: { ...scene.world, members: staffWith("specialist2", { active: false }) } },
        assign("specialist2"),
      ),
    ).toBe("unknown-staff at owner");
  });
});

describe("contacts with the complainant", () => {
  it("count as the first response when the person was reached (RC-11, GD-05)", () => {
    const scene = given(nothing(), filed(), called());
    expect(deadlineOf(scene, "first-response")).toMatchObject({ state: "kept", endedAt: at("2026-11-20 11:00") });
    expect(statusOf(scene)).toBe("verifying");
  });

  it.each(["no-answer", "wrong-number", "refused"] as const)("do not when the result was %s", (result) => {
    const scene = given(nothing(), filed(), called({ result }));
    expect(deadlineOf(scene, "first-response").state).toBe("open");
    expect(complaintOf(scene).file.callAttempts).toBe(1);
    expect(complaintOf(given(scene, called({}, "2026-11-20 12:00"))).file.callAttempts).toBe(0);
  });

  it("stand in the log as they were, words apart (RC-11)", () => {
    const on = "2026-11-20 11:00";
    const plain = { type: "contact-recorded", way: "call", at: at(on), told: true, sealed: { summary: "已告知进度" } };
    expect(eventsOf(given(nothing(), filed(), called()), "contact-recorded")).toStrictEqual([
      { ...plain, result: "reached" },
    ]);
    const later = { result: "call-me-at" as const, callId: "call:1", callMeAt: at("2026-11-26 10:00") };
    expect(eventsOf(given(nothing(), filed({ form: byPhone }), called(later)), "contact-recorded")).toStrictEqual([
      { ...plain, ...later },
    ]);
  });

  it("answer what the complainant had asked, when they were reached", () => {
    const asked = given(nothing(), filed(), complainantDoes({ type: "add-message", text: "?" }));
    expect(openIds(given(asked, called()))).not.toContain("message-reply");
    expect(openIds(given(asked, called({ result: "no-answer" })))).toContain("message-reply");
  });

  it("in vain are counted until somebody is reached or called anew, whatever else begins", () => {
    const tried = given(
      nothing(),
      filed(),
      called({ result: "no-answer" }),
      complainantDoes({ type: "add-message", text: "?" }),
    );
    expect(complaintOf(tried).file.callAttempts).toBe(1);
  });

  it("are marked late against the date first given (OP-13)", () => {
    const scene = given(nothing(), filed(), called({}, "2026-11-21 10:01"));
    expect(deadlineOf(scene, "first-response").state).toBe("kept-late");
    expect(deadlineOf(given(nothing(), filed(), called({}, "2026-11-21 10:00")), "first-response").state).toBe("kept");
  });

  it("start the 48 hours anew when they told about the state, and only then (CM-02, OP-15)", () => {
    expect(dueOn(given(nothing(), filed(), called()), "progress")).toBe("2026-11-22 10:30");
    expect(dueOn(given(nothing(), filed(), called({ told: false })), "progress")).toBe("2026-11-22 09:30");
    expect(dueOn(given(nothing(), filed(), called({ result: "no-answer" })), "progress")).toBe("2026-11-22 09:30");
  });

  it("cannot have happened in the future", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, called({ at: at("2026-11-20 11:01") }))).toBe("date-in-the-future at at");
  });

  it("keep the call they answer, and no other call (OP-02)", () => {
    const scene = given(nothing(), filed({ form: byPhone }));
    expect(verdict(scene, called({ callId: "call:9" }))).toBe("unknown-call at callId");
    expect(verdict(scene, called({ callId: "answer" }))).toBe("unknown-call at callId");
    const reached = given(scene, called({ callId: "call:1" }));
    expect(deadlineOf(reached, "call:1").state).toBe("kept");
    expect(verdict(reached, called({ callId: "call:1" }, "2026-11-20 12:00"))).toBe("unknown-call at callId");
    expect(openIds(given(scene, called()))).toContain("call:1");
  });

  it("end a call when its three attempts are used up (OP-02)", () => {
    const inVain = (on: string) => called({ callId: "call:1", result: "no-answer" }, on);
    const twice = given(nothing(), filed({ form: byPhone }), inVain("2026-11-20 11:00"), inVain("2026-11-20 15:00"));
    expect(deadlineOf(twice, "call:1").state).toBe("open");
    const thrice = given(twice, inVain("2026-11-20 20:00"));
    expect(deadlineOf(thrice, "call:1").state).toBe("kept");
    expect(openIds(thrice)).not.toContain("closing");
  });

  it('make a promise with a clock of "call me Thursday at ten" (OP-02)', () => {
    const later = called({ callId: "call:1", result: "call-me-at", callMeAt: at("2026-11-26 10:00") });
    const scene = given(nothing(), filed({ form: byPhone }), later);
    expect(dueOn(scene, "call:1")).toBe("2026-11-26 10:00");
    expect(deadlineOf(scene, "call:1")).toMatchObject({
      owner: "specialist",
      state: "open",
      because: { kind: "agreed" },
    });
    expect(complaintOf(scene).file.callAttempts).toBe(0);
    const first = given(nothing(), filed(), called({ result: "call-me-at", callMeAt: at("2026-11-26 10:00") }));
    expect(dueOn(first, "call:2")).toBe("2026-11-26 10:00");
    expect(deadlineOf(first, "call:2").owner).toBe("specialist");
  });

  it("ask for the time when somebody is to be called later", () => {
    const scene = given(nothing(), filed());
    expect(verdict(scene, called({ result: "call-me-at" }))).toBe("answer-missing at callMeAt");
    expect(verdict(scene, called({ result: "call-me-at", callMeAt: at("2026-11-20 11:00") }))).toBe(
      "date-passed at callMeAt",
    );
    const never = "9999-12-31T23:59:59.999Z" as typeof scene.now;
    expect(verdict(scene, called({ result: "call-me-at", callMeAt: never }))).toBe("date-too-far at callMeAt");
  });
});

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

describe("a notice that did not arrive", () => {
  const failed = (kind: string): Step => ({
    by: "system",
    command: { type: "record-notice-failure", noticeId: "N#1#0", kind, reason: "bounced" },
  });

  it("becomes a call with owner and due time, since the promise was not kept by it (OP-02)", () => {
    const scene = given(nothing(), filed(), failed("acknowledgement"));
    expect(deadlineOf(scene, "call:2")).toMatchObject({ owner: "specialist", state: "open" });
    expect(dueOn(scene, "call:2")).toBe("2026-11-20 14:01");
    expect(scene.entries[1]!.notices.map(({ kind, about }) => [kind, about])).toEqual([
      ["needs-a-person", "N#1#0"],
      ["call-task", "call:2"],
    ]);
    expect(eventsOf(scene, "notice-failed")[0]).toEqual({
      type: "notice-failed",
      noticeId: "N#1#0",
      kind: "acknowledgement",
      reason: "bounced",
    });
  });

  it("opens no second call, none for notices to staff, none when closed", () => {
    expect(openIds(given(nothing(), filed({ form: byPhone }), failed("progress")))).not.toContain("call:2");
    expect(openIds(given(nothing(), filed(), failed("assigned")))).not.toContain("call:2");
    expect(openIds(given(nothing(), ...stepsTo("closed"), failed("result")))).toEqual([]);
  });
});

describe("a correction", () => {
  const corrected = (n: number, tellComplainant: boolean) =>
    does({ type: "correct", n, reason: "写错了型号", text: "型号是 X1", tellComplainant });

  it("supersedes an entry that exists and tells whoever was told wrong (OP-22)", () => {
    const scene = given(nothing(), filed(), taken(), corrected(2, true));
    expect(noticesOf(scene, "correction")).toHaveLength(1);
    expect(complaintOf(scene).file.toldAt).toBe(scene.now);
    expect(eventsOf(scene, "entry-corrected")[0]).toMatchObject({
      n: 2,
      told: true,
      sealed: { reason: "写错了型号", text: "型号是 X1" },
    });
  });

  it("tells nobody when only the record was wrong", () => {
    const scene = given(nothing(), filed(), taken(), corrected(1, false));
    expect(noticesOf(scene, "correction")).toEqual([]);
    expect(complaintOf(scene).file.toldAt).toBe(at("2026-11-20 10:00"));
  });

  it("is refused for an entry that does not exist", () => {
    const scene = given(nothing(), filed(), taken(), verified(), transferred());
    expect(verdict(scene, corrected(5, true))).toBe("unknown-entry at n");
    expect(verdict(scene, corrected(4, true))).toBe("accepted");
  });
});
