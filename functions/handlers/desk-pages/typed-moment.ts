import { instantOf, millis, type Instant } from "../../domain/instant.ts";
import { dayNumber, LocalDate } from "../../domain/time/local-date.ts";
import { WallTime } from "../../domain/time/wall-time.ts";
import { momentOf } from "../../domain/time/zone.ts";

/** What a date alone means as a deadline: the close of office. */
const closeOfOffice = "18:00";

/**
 * A moment as browsers send it (`2026-11-21T10:30`, or a date alone for that day's close of office) on the wall of the zone;
 * anything else comes back as it was, for the schema of the command to refuse.
 */
export const typedMoment = (typed: string, zone: string): string => {
  const [, day, time = closeOfOffice] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::00)?)?$/.exec(typed.trim()) ?? [];
  const date = LocalDate.safeParse(day);
  const wall = WallTime.safeParse(time);
  return date.success && wall.success ? instantOf(momentOf(dayNumber(date.data), wall.data, zone)) : typed;
};

/** The moment as a browser's field for date and time shows it. */
export const wallMoment = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
    .format(millis(at))
    .replace(" ", "T");
