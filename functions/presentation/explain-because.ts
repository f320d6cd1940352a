import { millis, type Instant } from "../domain/instant.ts";
import type { Because, Skipped } from "../domain/time/because.ts";
import { Duration } from "../domain/time/duration.ts";
import { dateOfDay, dayNumber, type LocalDate, weekdayOf, weekdays, yearOf } from "../domain/time/local-date.ts";
import { dayOf, wallTimeAt } from "../domain/time/zone.ts";
import { chinese } from "./because-in-chinese.ts";
import { english } from "./because-in-english.ts";
import type { BecauseWords, NamedDay, Naming } from "./because-words.ts";

/**
 * Says in words how a deadline came about (OP-01): where the clock starts, what did not count, the sum, what cut it
 * short, and honestly which years are assumed. Times are those of `zone` (IANA name).
 */
export const explainBecause = (because: Because, language: "zh-CN" | "en", zone: string): string => {
  const words = language === "en" ? english : chinese;
  const naming = namingFrom(because, zone);
  const moment = (at: Because["at"]): string => words.moment(naming.moment(at));
  const dayCounts = because.kind !== "workingDays" && because.kind !== "days";
  const parts = [
    words.start(moment(because.from), dayCounts),
    ...sum(because, words, naming),
    ...limit(because, words, moment),
  ];
  const assumed = "skipped" in because ? because.skipped.provisionalYears : [];
  const end = assumed.length > 0 ? [words.provisional(assumed)] : [];
  return [`${parts.join(words.separator)} → ${moment(because.at)}`, ...end].join(words.separator);
};

const namingFrom = (because: Because, zone: string): Naming => {
  const dateAt = (moment: Instant): LocalDate => dateOfDay(dayOf(millis(moment), zone));
  const startYear = yearOf(dateAt(because.from));
  const named = (date: LocalDate): NamedDay => ({
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    weekday: weekdays.indexOf(weekdayOf(dayNumber(date))) + 1,
    ...(yearOf(date) !== startYear && { year: yearOf(date) }),
  });
  return {
    day: named,
    moment: (moment) => ({ ...named(dateAt(moment)), time: wallTimeAt(millis(moment), zone) }),
  };
};

const sum = (because: Because, words: BecauseWords, naming: Naming): string[] => {
  switch (because.kind) {
    case "elapsed":
      return [words.elapsed(Duration.parse(because.duration))];
    case "office":
    case "workingDays": {
      const startsAt = words.moment(naming.moment(because.startsAt));
      return [...skips(because.skipped, words, naming), words.counted(Duration.parse(because.duration), startsAt)];
    }
    case "days": {
      const { weekendDays, holidays } = because.skipped;
      const moved = weekendDays > 0 || holidays.length > 0 ? [words.movedOn] : [];
      const counted = words.days(Duration.parse(because.duration), naming.day(because.lastDay));
      return [counted, ...skips(because.skipped, words, naming), ...moved];
    }
    case "cutoff": {
      const asked = words.cutoff(because.cutoff, because.inTime);
      return [asked, ...skips(because.skipped, words, naming), ...(because.raised ? [words.raised] : [])];
    }
    case "rota": {
      const { opens, closes, duration, inTime } = because;
      return [words.rota(opens, closes, Duration.parse(duration), inTime), ...(because.raised ? [words.raised] : [])];
    }
    case "agreed":
      return [words.agreed];
  }
};

const skips = (skipped: Skipped, words: BecauseWords, naming: Naming): string[] => [
  ...(skipped.weekendDays > 0 ? [words.weekend(skipped.weekendDays)] : []),
  ...skipped.holidays.map(({ name, from, to }) =>
    words.holiday(name, naming.day(from), to === from ? undefined : naming.day(to)),
  ),
  ...skipped.makeUpDays.map((day) => words.makeUp(naming.day(day))),
];

const limit = ({ limitedBy, at }: Because, words: BecauseWords, moment: (at: Because["at"]) => string): string[] => {
  if (!limitedBy) return [];
  const kept = words.limited(Duration.parse(limitedBy.reserve), moment(limitedBy.by));
  return limitedBy.limit < at ? [kept, words.alreadyPast(moment(limitedBy.limit))] : [kept];
};
