import * as z from "zod";
import { type Weekday, weekdays } from "./local-date.ts";
import { WallTime } from "./wall-time.ts";

const Span = z
  .strictObject({ opens: WallTime, closes: WallTime })
  .refine((span) => span.opens < span.closes, "an office closes after it opens");

/** The open spans of one day; a lunch break is the gap between two of them. */
const Spans = z.array(Span).refine((spans) => spans.every((span, i) => (spans[i - 1]?.closes ?? "") < span.opens), {
  error: "open hours of a day stand in order and do not touch",
});
export type Spans = z.infer<typeof Spans>;

/**
 * When the office is open (OP-01). `usual` holds from Monday to Friday and on every make-up working day; `weekdays`
 * gives a day of the week hours of its own (none = closed). Saturday and Sunday are closed unless they have some.
 */
export const OfficeHours = z
  .strictObject({
    usual: Spans.refine((spans) => spans.length > 0, "an office has hours"),
    weekdays: z.partialRecord(z.enum(weekdays), Spans).default({}),
  })
  .refine((hours) => weekdays.some((day) => hoursOn(day, hours).length > 0), "an office opens on some day of the week");
export type OfficeHours = { readonly usual: Spans; readonly weekdays: Partial<Record<Weekday, Spans>> };

/** The hours that a day of the week has of itself, holidays and make-up days left aside. */
export const hoursOn = (day: Weekday, hours: OfficeHours): Spans =>
  hours.weekdays[day] ?? (day === "sat" || day === "sun" ? [] : hours.usual);
