import { createHash } from "node:crypto";
import { Calendar, type CalendarDay } from "../../functions/domain/time/calendar.ts";
import type { LocalDate } from "../../functions/domain/time/local-date.ts";
import type { CalendarSource } from "./calendar-source.ts";
import { canonical } from "./canonical.ts";
import { daysOfChina } from "./days-of-china.ts";
import { daysOfOtherCountry } from "./days-of-other-countries.ts";

/**
 * Makes the plain data that deadlines are worked out with (OP-01). The libraries behind it are too big for a function
 * and stay here. What the policy corrects wins over the library. Same source and same libraries, same version; throws a
 * RangeError for years or places that no library knows.
 */
export const compileCalendar = (source: CalendarSource): Calendar => {
  const { country, region, zone, officeHours, years, corrections } = source;
  const { from, to } = years;
  const known = country === "CN" ? daysOfChina(from, to) : daysOfOtherCountry(country, region, from, to);
  const days: Record<LocalDate, CalendarDay> = Object.fromEntries(known.days);
  for (const { date, kind, name } of corrections) days[date] = { kind, name, source: "policy" };
  const coversThrough = `${to}-12-31`;
  const complete = source.completeThrough === undefined ? "" : `${source.completeThrough}-12-31`;
  const publishedThrough = earliest(
    coversThrough,
    complete > known.publishedThrough ? complete : known.publishedThrough,
  );
  const content = { country, zone, officeHours, days, publishedThrough, coversThrough };
  return Calendar.parse({ ...content, version: createHash("sha256").update(canonical(content)).digest("hex") });
};

const earliest = (a: string, b: string): string => (a < b ? a : b);
