import { describe, expect, it } from "vitest";
import { agreed, deadline } from "../../functions/domain/time/deadline.ts";
import { backwards, limit } from "../../functions/domain/time/limit.ts";
import { SameDayRule, byCutoff, sameDay } from "../../functions/domain/time/same-day.ts";
import { explainBecause } from "../../functions/presentation/explain-because.ts";
import { at, berlin, china, duration } from "../domain/time/calendars.ts";

const zone = "Asia/Shanghai";
const both = ({ because }: ReturnType<typeof deadline>) =>
  [explainBecause(because, "zh-CN", zone), explainBecause(because, "en", zone)] as const;
const due = (from: string, length: string) => both(deadline(at(from), duration(length), china));

const rule = SameDayRule.parse({
  ordinary: { cutoff: "15:00", sameDay: "18:00", nextDay: "12:00", atLeast: "2h" },
  urgent: { opens: "08:00", closes: "22:00", length: "2h", morning: "10:00", atLeast: "2h" },
});

describe("a deadline explained in words (OP-01)", () => {
  it("tells a safety report that nights count", () => {
    expect(due("2026-11-20 17:30", "2h")).toEqual([
      "起算：11月20日（周五）17:30；连续计时 2 小时，夜间和节假日照计 → 11月20日（周五）19:30",
      "From Friday 20 November 17:30; 2 hours without a break, nights and holidays included → Friday 20 November 19:30",
    ]);
  });

  it("tells a promise from a Saturday what did not count", () => {
    expect(due("2026-11-21 10:12", "5wd")).toEqual([
      "起算：11月21日（周六）10:12，当日不计；周末 2 天不计；从11月23日（周一）09:00起 5 个工作日 → 11月27日（周五）18:00",
      "From Saturday 21 November 10:12, that day not counted; 2 weekend days not counted; 5 working days from Monday 23 November 09:00 → Friday 27 November 18:00",
    ]);
  });

  it("names holidays and make-up days", () => {
    expect(due("2026-02-13 16:00", "3wd")).toEqual([
      "起算：2月13日（周五）16:00，当日不计；春节（2月15日至2月23日）不计；2月14日（周六）调休上班，计入；从2月14日（周六）09:00起 3 个工作日 → 2月25日（周三）18:00",
      "From Friday 13 February 16:00, that day not counted; Spring Festival (15 February to 23 February) not counted; Saturday 14 February is worked in exchange for a holiday and counts; 3 working days from Saturday 14 February 09:00 → Wednesday 25 February 18:00",
    ]);
  });

  it("says honestly which year is assumed, and gives the year where it changes", () => {
    expect(due("2026-12-31 16:00", "1wd")).toEqual([
      "起算：12月31日（周四）16:00，当日不计；周末 2 天不计；元旦（2027年1月1日）不计；从2027年1月4日（周一）09:00起 1 个工作日 → 2027年1月4日（周一）18:00；2027年放假安排尚未公布，暂按法定节假日推算；公布后只会提前，不会推迟",
      "From Thursday 31 December 16:00, that day not counted; 2 weekend days not counted; New Year's Day (1 January 2027) not counted; 1 working day from Monday 4 January 2027 09:00 → Monday 4 January 2027 18:00; the holidays of 2027 are not published yet and the statutory days are assumed; once published this can only become earlier",
    ]);
  });

  it("names two assumed years", () => {
    const [chinese, english] = due("2026-12-01 09:00", "300wd");
    expect(chinese).toContain("2027、2028年放假安排尚未公布");
    expect(english).toContain("the holidays of 2027 and 2028 are not published yet");
  });

  it("counts office hours and minutes", () => {
    expect(due("2026-11-20 17:00", "4oh")).toEqual([
      "起算：11月20日（周五）17:00；周末 2 天不计；从11月20日（周五）17:00起 4 个办公小时 → 11月23日（周一）12:00",
      "From Friday 20 November 17:00; 2 weekend days not counted; 4 office hours from Friday 20 November 17:00 → Monday 23 November 12:00",
    ]);
    expect(due("2026-11-20 09:00", "30omin")[0]).toContain("30 分钟办公时间 → 11月20日（周五）09:30");
    expect(due("2026-11-20 09:00", "1oh")[1]).toContain("1 office hour from");
    expect(due("2026-11-20 09:00", "90min")).toEqual([
      expect.stringContaining("连续计时 90 分钟"),
      expect.stringContaining("90 minutes without a break"),
    ]);
  });

  it("says for calendar days why the last one moved, and nothing where it did not", () => {
    expect(due("2026-11-18 09:00", "10d")).toEqual([
      "起算：11月18日（周三）09:00，当日不计；10 天，最后一天为11月28日（周六）；周末 2 天不计；顺延到下一个工作日 → 11月30日（周一）18:00",
      "From Wednesday 18 November 09:00, that day not counted; 10 days, the last one Saturday 28 November; 2 weekend days not counted; moved to the next working day → Monday 30 November 18:00",
    ]);
    expect(due("2026-02-06 09:00", "10d")[1]).toContain("moved to the next working day");
    expect(due("2026-11-20 09:00", "10d")[1]).not.toContain("moved");
    expect(due("2026-11-19 09:00", "1d")[1]).toContain("; 1 day, the last one Friday 20 November →");
  });

  it("says what a limited deadline is kept free for (OP-06)", () => {
    const reserve = backwards(at("2026-11-27 18:00"), duration("2wd"), china);
    const [chinese, english] = both(limit(deadline(at("2026-11-24 10:00"), duration("3wd"), china), reserve));
    expect(chinese).toContain(
      "；须为后续步骤留出 2 个工作日（最终期限 11月27日（周五）18:00） → 11月25日（周三）18:00",
    );
    expect(english).toContain(
      "; 2 working days kept for what still has to follow by Friday 27 November 18:00 → Wednesday 25 November 18:00",
    );
    expect(english).not.toContain("past");
    const [late, lateEnglish] = both(limit(deadline(at("2026-11-26 10:00"), duration("3wd"), china), reserve));
    expect(late).toContain("最晚应为11月25日（周三）18:00，已过，立即到期 → 11月26日（周四）10:00");
    expect(lateEnglish).toContain(
      "that was Wednesday 25 November 18:00, already past, so due at once → Thursday 26 November 10:00",
    );
  });

  it("says by which rule an approval is due the same day (OP-14)", () => {
    const asked = (moment: string, urgent: boolean) => both(sameDay(at(moment), urgent, rule, china));
    expect(asked("2026-11-20 10:00", false)).toEqual([
      "起算：11月20日（周五）10:00；工作日 15:00 前提出，当日答复 → 11月20日（周五）18:00",
      "From Friday 20 November 10:00; asked by 15:00 of a working day, due the same day → Friday 20 November 18:00",
    ]);
    expect(asked("2026-11-20 16:00", false)).toEqual([
      "起算：11月20日（周五）16:00；15:00 后或非工作日提出，下一个工作日答复；周末 2 天不计 → 11月23日（周一）12:00",
      "From Friday 20 November 16:00; asked after 15:00 or on a day off, due the next working day; 2 weekend days not counted → Monday 23 November 12:00",
    ]);
    expect(asked("2026-11-20 20:00", true)).toEqual([
      "起算：11月20日（周五）20:00；值班时间（08:00–22:00）内提出，2 小时 → 11月20日（周五）22:00",
      "From Friday 20 November 20:00; asked between 08:00 and 22:00, 2 hours → Friday 20 November 22:00",
    ]);
    expect(asked("2026-11-20 23:00", true)).toEqual([
      "起算：11月20日（周五）23:00；值班时间（08:00–22:00）以外提出，次日早晨答复 → 11月21日（周六）10:00",
      "From Friday 20 November 23:00; asked outside 08:00 to 22:00, due next morning → Saturday 21 November 10:00",
    ]);
  });

  it("says when the shortest time allowed decided", () => {
    const tight = { ...rule.ordinary, sameDay: rule.ordinary.cutoff };
    expect(both(byCutoff(at("2026-11-20 14:30"), tight, china))).toEqual([
      "起算：11月20日（周五）14:30；工作日 15:00 前提出，当日答复；不少于规定的最短时间 → 11月20日（周五）16:30",
      "From Friday 20 November 14:30; asked by 15:00 of a working day, due the same day; not less than the shortest time allowed → Friday 20 November 16:30",
    ]);
    const urgent = { ...rule.urgent, morning: rule.urgent.opens };
    expect(both(sameDay(at("2026-11-20 07:30"), true, { ...rule, urgent }, china))[1]).toContain(
      "not less than the shortest time",
    );
  });

  it("calls an agreed time agreed", () => {
    expect(both(agreed(at("2026-11-20 10:00"), at("2026-11-26 10:00"), china))).toEqual([
      "起算：11月20日（周五）10:00；按约定的时间 → 11月26日（周四）10:00",
      "From Friday 20 November 10:00; the time agreed → Thursday 26 November 10:00",
    ]);
  });

  it("speaks in the zone of the reader", () => {
    const { because } = deadline(at("2026-03-27T10:00:00+01:00"), duration("1wd"), berlin);
    expect(explainBecause(because, "en", "Europe/Berlin")).toContain("→ Monday 30 March 18:00");
    expect(explainBecause(because, "en", "Asia/Shanghai")).toContain("→ Tuesday 31 March 00:00");
  });
});
