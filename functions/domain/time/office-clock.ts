import type { Calendar } from "./calendar.ts";
import { openDayFrom, openDayUntil } from "./office-day.ts";
import { dayOf } from "./zone.ts";

/**
 * The moment at which `length` milliseconds of office time have passed since `from` (OP-01). A sum that ends at a
 * close stays there. All moments in milliseconds since 1970.
 */
export const addOfficeTime = (from: number, length: number, calendar: Calendar): number => {
  let left = length;
  for (let day = openDayFrom(dayOf(from, calendar.zone), calendar); ; day = openDayFrom(day.day + 1, calendar)) {
    for (const span of day.spans) {
      const opens = Math.max(span.opens, from);
      const room = span.closes - opens;
      if (room > 0 && left <= room) return opens + left;
      left -= Math.max(0, room);
    }
  }
};

/** The latest moment from which `length` milliseconds of office time still pass until `by` (OP-06). */
export const subtractOfficeTime = (by: number, length: number, calendar: Calendar): number => {
  let left = length;
  for (let day = openDayUntil(dayOf(by, calendar.zone), calendar); ; day = openDayUntil(day.day - 1, calendar)) {
    for (const span of day.spans.toReversed()) {
      const closes = Math.min(span.closes, by);
      const room = closes - span.opens;
      if (room > 0 && left <= room) return closes - left;
      left -= Math.max(0, room);
    }
  }
};

/** How many milliseconds of office time lie between two moments; 0 when `until` is not after `from`. */
export const officeTimeBetween = (from: number, until: number, calendar: Calendar): number => {
  let sum = 0;
  for (
    let day = openDayFrom(dayOf(from, calendar.zone), calendar);
    day.opens < until;
    day = openDayFrom(day.day + 1, calendar)
  ) {
    for (const { opens, closes } of day.spans) sum += Math.max(0, Math.min(closes, until) - Math.max(opens, from));
  }
  return sum;
};
