import * as z from "zod";
import { CalendarDay, DayName } from "../../functions/domain/time/calendar.ts";
import { LocalDate, yearOf } from "../../functions/domain/time/local-date.ts";
import { OfficeHours } from "../../functions/domain/time/office-hours.ts";
import { Zone } from "../../functions/domain/time/zone.ts";

const Correction = z.strictObject({
  date: LocalDate,
  kind: CalendarDay.shape.kind,
  name: z.union([
    DayName,
    z
      .string()
      .min(1)
      .max(60)
      .transform((name) => ({ zh: name, en: name })),
  ]),
});

const Year = z.int().min(1970).max(2099);

/**
 * What the policy says about a calendar (OP-01): which country's holidays (ISO 3166, with a region where a country has
 * several rules), the office's zone and hours, the years to compile, and the company's own additions and corrections.
 * `completeThrough` is the last year for which the corrections hold the whole schedule, ahead of the library.
 */
export const CalendarSource = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, "a country is written CN"),
    region: z.string().min(1).optional(),
    zone: Zone.default("Asia/Shanghai"),
    officeHours: OfficeHours,
    years: z.strictObject({ from: Year, to: Year }),
    corrections: z.array(Correction).default([]),
    completeThrough: Year.optional(),
  })
  .refine(({ years }) => years.from <= years.to, "the years of a calendar go forward")
  .superRefine(({ corrections, years }, refusal) => {
    const seen = new Set<string>();
    corrections.forEach(({ date }, i) => {
      const path = ["corrections", i, "date"];
      if (seen.has(date)) refusal.addIssue({ code: "custom", path, message: `${date} is corrected twice` });
      if (yearOf(date) < years.from || yearOf(date) > years.to) {
        refusal.addIssue({ code: "custom", path, message: `${date} lies outside the years of the calendar` });
      }
      seen.add(date);
    });
  });
export type CalendarSource = z.infer<typeof CalendarSource>;
