import type { Duration } from "../domain/time/duration.ts";
import type { BecauseWords, NamedDay } from "./because-words.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const date = ({ year, month, day }: NamedDay): string =>
  `${day} ${months[month - 1] ?? ""}${year === undefined ? "" : ` ${year}`}`;

const dayOfWeek = (day: NamedDay): string => `${weekdays[day.weekday - 1] ?? ""} ${date(day)}`;

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;

const inHours = (minutes: number, of: string): string => {
  if (!Number.isInteger(minutes)) return count(Math.round(minutes * 60), "second");
  return minutes % 60 === 0 ? count(minutes / 60, `${of}hour`) : count(minutes, `${of}minute`);
};

const length = (duration: Duration): string => {
  switch (duration.kind) {
    case "elapsed":
      return inHours(duration.minutes, "");
    case "office":
      return inHours(duration.minutes, "office ");
    case "workingDays":
      return count(duration.days, "working day");
    case "days":
      return count(duration.days, "day");
  }
};

const list = (years: readonly number[]): string => years.join(" and ");

/** The phrases of an explanation in English. */
export const english: BecauseWords = {
  moment: (at) => `${dayOfWeek(at)} ${at.time}`,
  start: (from, dayCounts) => `From ${from}${dayCounts ? "" : ", that day not counted"}`,
  elapsed: (duration) => `${length(duration)} without a break, nights and holidays included`,
  counted: (duration, startsAt) => `${length(duration)} from ${startsAt}`,
  days: (duration, lastDay) => `${length(duration)}, the last one ${dayOfWeek(lastDay)}`,
  movedOn: "moved to the next working day",
  weekend: (days) => `${count(days, "weekend day")} not counted`,
  holiday: (name, from, to) => `${name.en} (${date(from)}${to ? ` to ${date(to)}` : ""}) not counted`,
  makeUp: (day) => `${dayOfWeek(day)} is worked in exchange for a holiday and counts`,
  cutoff: (cutoff, inTime) =>
    inTime
      ? `asked by ${cutoff} of a working day, due the same day`
      : `asked after ${cutoff} or on a day off, due the next working day`,
  rota: (opens, closes, duration, inTime) =>
    inTime
      ? `asked between ${opens} and ${closes}, ${length(duration)}`
      : `asked outside ${opens} to ${closes}, due next morning`,
  raised: "not less than the shortest time allowed",
  agreed: "the time agreed",
  limited: (reserve, by) => `${length(reserve)} kept for what still has to follow by ${by}`,
  alreadyPast: (limit) => `that was ${limit}, already past, so due at once`,
  provisional: (years) =>
    `the holidays of ${list(years)} are not published yet and the statutory days are assumed; once published this can only become earlier`,
  separator: "; ",
};
