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
import { byPhone, does, filed, filing, formOf, staffDoes } from "./steps.ts";
import { staff, wall } from "./world.ts";

const file = (form: Partial<ComplaintForm>, on?: string): Scene => given(nothing(), filed({ form, ...(on && { on }) }));
const graded = (scene: Scene) => {
  const { grade, gradedBy, flags } = eventsOf(scene, "complaint-filed")[0]!;
  return [grade, gradedBy, ...flags].join(" ");
};

describe("grading at intake", () => {
  it("takes what names a danger as CRITICAL, in either language (IN-23, GD-21)", () => {
    expect(graded(file({ description: "充电时起火了" }))).toBe("CRITICAL safety-word SAFETY");
    expect(graded(file({ description: "The battery EXPLODED" }))).toBe("CRITICAL safety-word SAFETY");
    expect(graded(file({ desiredOutcome: "charger gave me an electric shock" }))).toBe("CRITICAL safety-word SAFETY");
  });

  it("takes the category of danger as CRITICAL without a word of it (IN-23)", () => {
    expect(graded(file({ category: "safety", description: "请尽快联系" }))).toBe("CRITICAL category-flag SAFETY");
  });

  it("flags what only names the law and leaves it NORMAL (IN-23)", () => {
    expect(graded(file({ description: "不解决我就找律师" }))).toBe("NORMAL legal-word LEGAL");
  });

  it("keeps both flags in order when danger and law are named", () => {
    expect(graded(file({ description: "lawyer: my laptop caught fire" }))).toBe("CRITICAL safety-word LEGAL SAFETY");
  });

  it("leaves the rest NORMAL by default (GD-21)", () => {
    expect(graded(file({}))).toBe("NORMAL default");
  });

  it("follows the grade that staff give, and keeps the flags", () => {
    const scene = given(nothing(), filed({ grade: "MAJOR", form: { description: "起诉你们" } }));
    expect(graded(scene)).toBe("MAJOR staff LEGAL");
    expect(complaintOf(scene).file.urgent).toBe(false);
    expect(complaintOf(file({ description: "起火" })).file.urgent).toBe(true);
  });

  it("finds the category by its key words, else takes the last one (CL-13)", () => {
    const categoryOf = (description: string) => complaintOf(file({ category: undefined, description })).file.category;
    expect(categoryOf("快递把包裹弄丢了")).toBe("logistics");
    expect(categoryOf("The COURIER lost it")).toBe("logistics");
    expect(categoryOf("说不清")).toBe("other");
  });

  it("refuses a category that is not one of ours", () => {
    expect(verdict(nothing(), filed({ form: { category: "weather" } }))).toBe("unknown-category at category");
  });
});

describe("the promises of a filing", () => {
  const onFriday = "2026-11-20 17:30";

  it("gives a battery fire on Friday 17:30 two hours, not a working day (OP-01, GD-01)", () => {
    const scene = file({ description: "电池起火" }, onFriday);
    expect(dueOn(scene, "first-response")).toBe("2026-11-20 19:30");
    expect(dueOn(scene, "handle")).toBe("2026-11-21 17:30");
    expect(dueOn(scene, "answer")).toBe("2026-11-22 17:30");
    expect(dueOn(scene, "finish")).toBe("2026-11-22 17:30");
  });

  it("gives the same two hours on the eve of Spring Festival (OP-01)", () => {
    expect(dueOn(file({ description: "电池起火" }, "2027-02-05 21:00"), "first-response")).toBe("2027-02-05 23:00");
  });

  it("gives an ordinary complaint a day for the first response and five working days for the answer (GD-05, IN-21)", () => {
    const scene = file({}, "2026-11-21 10:12");
    expect(dueOn(scene, "first-response")).toBe("2026-11-22 10:12");
    expect(dueOn(scene, "handle")).toBe("2026-11-22 10:12");
    expect(dueOn(scene, "answer")).toBe("2026-11-27 18:00");
    expect(openIds(scene)).toEqual(["answer", "first-response", "handle", "progress"]);
  });

  it("gives a claim no finish clock of its own, and a suggestion three working days (OP-07, GD-03)", () => {
    expect(openIds(given(nothing(), filed({ grade: "CLAIM" })))).not.toContain("finish");
    const suggestion = given(nothing(), filed({ grade: "SUGGESTION" }));
    expect(dueOn(suggestion, "answer")).toBe("2026-11-25 18:00");
  });

  it("tells a critical case's progress within a day and an ordinary one's within two, in waking hours (CM-02, CM-03, OP-15)", () => {
    expect(dueOn(file({ description: "起火" }), "progress")).toBe("2026-11-21 09:30");
    expect(dueOn(file({}), "progress")).toBe("2026-11-22 09:30");
    expect(dueOn(file({}, "2026-11-20 22:00"), "progress")).toBe("2026-11-22 20:45");
    expect(dueOn(file({}, "2026-11-20 07:00"), "progress")).toBe("2026-11-21 20:45");
  });

  it("asks the owner for a sentence after 36 hours (OP-15)", () => {
    expect(wall(deadlineOf(file({}), "progress").warnBy!)).toBe("2026-11-21 22:00");
  });

  it("warns at 80 % of each clock, in the clock's own unit (OP-06)", () => {
    const scene = file({});
    expect(wall(deadlineOf(scene, "first-response").warnBy!)).toBe("2026-11-21 05:12");
    expect(wall(deadlineOf(scene, "answer").warnBy!)).toBe("2026-11-26 16:24");
  });
});

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

describe("what a filing leaves behind", () => {
  it("keeps the words sealed and the rest readable", () => {
    const scene = file({});
    expect(complaintOf(scene).file).toMatchObject({
      number: "7K3M9QXW2RDT5",
      n: 1,
      channel: "web-form",
      language: "zh-CN",
      category: "product-quality",
      bodyDigest: "body",
      accessCodeDigest: "code",
      points: [{ id: "p1", category: "product-quality" }],
      round: 1,
      transfers: [],
      proposals: [],
      approvals: [],
      handlers: ["specialist"],
      callAttempts: 0,
      silentProgress: 0,
      sentence: null,
      policy: "p",
      personal: filing().personal,
    });
    const { sealed: _, ...open } = eventsOf(scene, "complaint-filed")[0]!;
    expect(JSON.stringify(open)).not.toContain(formOf().complainant.name);
  });

  it("is filed once only, and nothing else can be done before it", () => {
    expect(verdict(file({}), filed())).toBe("complaint-exists");
    expect(verdict(nothing(), does({ type: "take-complaint" }))).toBe("unknown-complaint");
    expect(verdict(file({}), staffDoes("nobody", { type: "take-complaint" }))).toBe("unknown-staff");
  });
});
