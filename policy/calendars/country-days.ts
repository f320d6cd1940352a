import type { CalendarDay } from "../../functions/domain/time/calendar.ts";
import type { LocalDate } from "../../functions/domain/time/local-date.ts";

/** What a library of holidays knows of a country. */
export interface CountryDays {
  readonly days: readonly (readonly [LocalDate, CalendarDay])[];
  /** Last day of the last year that holds no assumption. */
  readonly publishedThrough: LocalDate;
}
