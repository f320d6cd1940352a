import * as z from "zod";
import { LocalDate } from "./local-date.ts";
import { OfficeHours } from "./office-hours.ts";
import { Zone } from "./zone.ts";

/** What a day is called, in the languages of the notices. */
export const DayName = z.strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) });
export type DayName = z.infer<typeof DayName>;

/**
 * A day that is not what its day of the week says. `published` = by a schedule that is out, `provisional` = assumed
 * for a year whose schedule is not out yet, `policy` = the company's own word.
 */
export const CalendarDay = z.strictObject({
  kind: z.enum(["holiday", "working"]),
  name: DayName,
  source: z.enum(["published", "provisional", "policy"]),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/**
 * Working days and office hours of one country as plain data (OP-01), made by policy/calendars. Days after
 * `publishedThrough` are provisional; after `coversThrough` only the day of the week is known, still provisional.
 * `version` is the SHA-256 (hex) of all the rest.
 */
export const Calendar = z.strictObject({
  version: z.string().min(1),
  country: z.string().min(2),
  zone: Zone,
  officeHours: OfficeHours,
  days: z.record(LocalDate, CalendarDay),
  publishedThrough: LocalDate,
  coversThrough: LocalDate,
});
export type Calendar = z.infer<typeof Calendar>;
