import { type Instant, parseInstant } from "../../../functions/domain/instant.ts";
import { Duration } from "../../../functions/domain/time/duration.ts";
import type { LocalDate } from "../../../functions/domain/time/local-date.ts";
import type { WallTime } from "../../../functions/domain/time/wall-time.ts";
import { compileCalendars } from "./compile-calendars.ts";

const { china, chinaWithLunch, berlin, berlinRoundTheClock } = compileCalendars();

export {
  /** China by the library's schedules, open 09:00 to 18:00. */
  china,
  /** The same with a lunch break and short Saturdays. */
  chinaWithLunch,
  /** A country whose clocks change. */
  berlin,
  /** An office that never closes but on holidays, in a zone whose clocks change. */
  berlinRoundTheClock,
};

/** "2026-11-21 10:12" in China's zone, or any ISO moment with an offset. */
export const at = (text: string): Instant =>
  parseInstant(/^\S+ \S+$/.test(text) ? `${text.replace(" ", "T")}:00+08:00` : text);

export const duration = (text: string): Duration => Duration.parse(text);
export const date = (text: string): LocalDate => text as LocalDate;
export const time = (text: string): WallTime => text as WallTime;
