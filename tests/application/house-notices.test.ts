import { describe, expect, it } from "vitest";
import { readNoticeTexts } from "../../policy/notices/read-notice-texts.ts";
import { packPolicy } from "../../policy/pack-policy.ts";
import { StaffMember } from "../../functions/domain/staff/directory.ts";
import { createWriteHouseNotice } from "../../functions/presentation/notices/write-house-notice.ts";
import { LocalDate } from "../../functions/domain/time/local-date.ts";
import { openDesk } from "./kit.ts";
import { sentAt } from "./mails.ts";

const calendarWarningDays = 60;

describe("the warning that the known calendar ends (OP-01)", () => {
  it("leaves once a week to the system administrator, from 60 days before the end on", async () => {
    const desk = await openDesk({ calendarWarningDays });
    await desk.settle();
    expect(desk.post.mails.map(({ to, subject, text }) => `${to} ${subject} ${text}`)).toEqual([
      "sysadmin@desk.example calendar-ends 2026-12-31 in 41 days",
    ]);
    await desk.to("2026-12-05 09:00");
    expect(sentAt(desk, "calendar-ends")).toEqual(["2026-11-20 10:00", "2026-11-22 00:00", "2026-11-29 00:00"]);
    expect(desk.alarms).toEqual([]);
  });

  it("leaves once, however many look and however often they start", async () => {
    const desk = await openDesk({ calendarWarningDays });
    await desk.settle();
    const again = await desk.restart({ calendarWarningDays });
    await again.settle();
    await again.outside.sweep.sweep();
    expect(sentAt(again, "calendar-ends")).toHaveLength(1);
  });

  it("does not leave while the calendar is known for longer", async () => {
    const desk = await openDesk({ calendarWarningDays: 40 });
    await desk.settle();
    expect(desk.post.mails).toEqual([]);
  });

  it("raises an alarm when its address takes no mail", async () => {
    const desk = await openDesk({ calendarWarningDays });
    desk.post.next("refused", "refused", "refused", "refused", "refused");
    await desk.to("2026-11-22 01:00");
    expect(desk.alarms).toEqual([]);
    await desk.to("2026-11-22 01:30");
    expect(desk.alarms.map(({ code }) => code)).toEqual(["calendar-ends"]);
    expect(sentAt(desk, "calendar-ends")).toEqual(["2026-11-20 10:00"]);
  });

  it("says in both languages which day is the last and how many are left", () => {
    const write = createWriteHouseNotice({ texts: readNoticeTexts(), baseUrl: "https://desk.example" });
    const { policy } = packPolicy();
    const admin = StaffMember.parse({
      id: "sysadmin",
      name: "Sam Cole",
      email: "sysadmin@desk.example",
      language: "en",
      roles: ["sysadmin"],
      department: "it",
    });
    const warning = { publishedThrough: LocalDate.parse("2026-12-31"), daysLeft: 41, week: 2 };
    const english = write({ warning, policy, member: { ...admin, language: "en" } });
    expect(english.subject).toBe("The working calendar ends on 31 December");
    expect(english.text).toContain("41 days are left");
    expect(english.text).toContain("https://desk.example/desk");
    const chinese = write({ warning, policy, member: { ...admin, language: "zh-CN" } });
    expect(chinese.subject).toBe("工作日历只到12月31日");
    expect(chinese.text).toContain("还剩 41 天");
    const last = write({ warning: { ...warning, daysLeft: -3 }, policy, member: { ...admin, language: "en" } });
    expect(last.text).toContain("No day is left");
  });
});
