import type { Duration } from "../domain/time/duration.ts";
import type { BecauseWords, NamedDay } from "./because-words.ts";

const weekdays = ["一", "二", "三", "四", "五", "六", "日"];

const date = ({ year, month, day }: NamedDay): string => `${year === undefined ? "" : `${year}年`}${month}月${day}日`;

const dayOfWeek = (day: NamedDay): string => `${date(day)}（周${weekdays[day.weekday - 1] ?? ""}）`;

const inHours = (minutes: number, hours: string, rest: string): string => {
  if (!Number.isInteger(minutes)) return `${Math.round(minutes * 60)} 秒`;
  return minutes % 60 === 0 ? `${minutes / 60} ${hours}` : `${minutes} ${rest}`;
};

const length = (duration: Duration): string => {
  switch (duration.kind) {
    case "elapsed":
      return inHours(duration.minutes, "小时", "分钟");
    case "office":
      return inHours(duration.minutes, "个办公小时", "分钟办公时间");
    case "workingDays":
      return `${duration.days} 个工作日`;
    case "days":
      return `${duration.days} 天`;
  }
};

/** The phrases of an explanation in Chinese. */
export const chinese: BecauseWords = {
  moment: (at) => `${dayOfWeek(at)}${at.time}`,
  start: (from, dayCounts) => `起算：${from}${dayCounts ? "" : "，当日不计"}`,
  elapsed: (duration) => `连续计时 ${length(duration)}，夜间和节假日照计`,
  counted: (duration, startsAt) => `从${startsAt}起 ${length(duration)}`,
  days: (duration, lastDay) => `${length(duration)}，最后一天为${dayOfWeek(lastDay)}`,
  movedOn: "顺延到下一个工作日",
  weekend: (days) => `周末 ${days} 天不计`,
  holiday: (name, from, to) => `${name.zh}（${date(from)}${to ? `至${date(to)}` : ""}）不计`,
  makeUp: (day) => `${dayOfWeek(day)}调休上班，计入`,
  cutoff: (cutoff, inTime) =>
    inTime ? `工作日 ${cutoff} 前提出，当日答复` : `${cutoff} 后或非工作日提出，下一个工作日答复`,
  rota: (opens, closes, duration, inTime) =>
    inTime
      ? `值班时间（${opens}–${closes}）内提出，${length(duration)}`
      : `值班时间（${opens}–${closes}）以外提出，次日早晨答复`,
  raised: "不少于规定的最短时间",
  agreed: "按约定的时间",
  limited: (reserve, by) => `须为后续步骤留出 ${length(reserve)}（最终期限 ${by}）`,
  alreadyPast: (limit) => `最晚应为${limit}，已过，立即到期`,
  provisional: (years) => `${years.join("、")}年放假安排尚未公布，暂按法定节假日推算；公布后只会提前，不会推迟`,
  separator: "；",
};
