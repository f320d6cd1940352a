import { type Instant, parseInstant } from "../../../functions/domain/instant.ts";
import { Duration } from "../../../functions/domain/time/duration.ts";
import type { LocalDate } from "../../../functions/domain/time/local-date.ts";
import type { WallTime } from "../../../functions/domain/time/wall-time.ts";
import { CalendarSource } from "../../../policy/calendars/calendar-source.ts";
import { compileCalendar } from "../../../policy/calendars/compile-calendar.ts";

const compiled = (source: object) =>
  compileCalendar(CalendarSource.parse({ years: { from: 2024, to: 2030 }, ...source }));

const nineToSix = { usual: [{ opens: "09:00", closes: "18:00" }] };

/** China by the library's schedules, open 09:00 to 18:00. */
export const china = compiled({ country: "CN", officeHours: nineToSix });

/** The same with a lunch break and short Saturdays. */
export const chinaWithLunch = compiled({
  country: "CN",
  officeHours: {
    usual: [
      { opens: "09:00", closes: "12:00" },
      { opens: "13:30", closes: "18:00" },
    ],
    weekdays: { sat: [{ opens: "10:00", closes: "12:00" }] },
  },
});

/** A country whose clocks change. */
export const berlin = compiled({ country: "DE", region: "BE", zone: "Europe/Berlin", officeHours: nineToSix });

const wholeDay = [{ opens: "00:00", closes: "24:00" }];

/** An office that never closes but on holidays, in a zone whose clocks change. */
export const berlinRoundTheClock = compiled({
  country: "DE",
  region: "BE",
  zone: "Europe/Berlin",
  officeHours: { usual: wholeDay, weekdays: { sat: wholeDay, sun: wholeDay } },
});

/** "2026-11-21 10:12" in China's zone, or any ISO moment with an offset. */
export const at = (text: string): Instant =>
  parseInstant(/^\S+ \S+$/.test(text) ? `${text.replace(" ", "T")}:00+08:00` : text);

export const duration = (text: string): Duration => Duration.parse(text);
export const date = (text: string): LocalDate => text as LocalDate;
export const time = (text: string): WallTime => text as WallTime;
