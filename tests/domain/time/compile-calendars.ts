import type { Calendar } from "../../../functions/domain/time/calendar.ts";
import { CalendarSource } from "../../../policy/calendars/calendar-source.ts";
import { compileCalendar } from "../../../policy/calendars/compile-calendar.ts";
import { calendarSources } from "./calendar-sources.ts";

const compiled = (source: object): Calendar =>
  compileCalendar(CalendarSource.parse({ years: { from: 2024, to: 2030 }, ...source }));

/** The calendars of the tests, made as the policy folder's are. */
export const compileCalendars = () => ({
  china: compiled(calendarSources.china),
  chinaWithLunch: compiled(calendarSources.chinaWithLunch),
  berlin: compiled(calendarSources.berlin),
  berlinRoundTheClock: compiled(calendarSources.berlinRoundTheClock),
});
