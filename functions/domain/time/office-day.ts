import type { Calendar } from "./calendar.ts";
import { type DayNumber, type LocalDate, dateOfDay, weekdayOf } from "./local-date.ts";
import { type Spans, hoursOn } from "./office-hours.ts";
import { momentOf } from "./zone.ts";

/** Open hours as moments, in milliseconds since 1970. */
interface OpenSpan {
  readonly opens: number;
  readonly closes: number;
}

interface ClosedDay {
  readonly open: false;
  readonly day: DayNumber;
  readonly date: LocalDate;
}

/** A day on which the office works: first opening, last closing, and the spans between. */
export interface OpenDay {
  readonly open: true;
  readonly day: DayNumber;
  readonly date: LocalDate;
  readonly spans: readonly OpenSpan[];
  readonly opens: number;
  readonly closes: number;
}

export type OfficeDay = OpenDay | ClosedDay;

/** Office days already worked out, by calendar: a calendar is data that never changes, so neither do they. */
const worked = new WeakMap<Calendar, Map<DayNumber, OfficeDay>>();

const workedFor = (calendar: Calendar): Map<DayNumber, OfficeDay> => {
  const known = worked.get(calendar) ?? new Map<DayNumber, OfficeDay>();
  worked.set(calendar, known);
  return known;
};

/** What the office does on a day: holidays closed, make-up days at usual hours, else by day of the week (OP-01). */
export const officeDay = (day: DayNumber, calendar: Calendar): OfficeDay => {
  const known = workedFor(calendar);
  const found = known.get(day);
  if (found) return found;
  const made = workOut(day, calendar);
  known.set(day, made);
  return made;
};

const workOut = (day: DayNumber, calendar: Calendar): OfficeDay => {
  const date = dateOfDay(day);
  const spans = hoursOf(day, date, calendar)
    .map(({ opens, closes }) => ({
      opens: momentOf(day, opens, calendar.zone),
      closes: momentOf(day, closes, calendar.zone),
    }))
    // A clock change at night can swallow a span whole.
    .filter((span) => span.opens < span.closes);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return { open: false, day, date };
  return { open: true, day, date, spans, opens: first.opens, closes: last.closes };
};

const hoursOf = (day: DayNumber, date: LocalDate, { days, officeHours }: Calendar): Spans => {
  const own = hoursOn(weekdayOf(day), officeHours);
  const kind = days[date]?.kind;
  if (kind === "holiday") return [];
  return kind === "working" && own.length === 0 ? officeHours.usual : own;
};

/** The first working day on or after `day`. */
export const openDayFrom = (day: DayNumber, calendar: Calendar): OpenDay => {
  for (let d = day; ; d++) {
    const found = officeDay(d, calendar);
    if (found.open) return found;
  }
};

/** The last working day on or before `day`. */
export const openDayUntil = (day: DayNumber, calendar: Calendar): OpenDay => {
  for (let d = day; ; d--) {
    const found = officeDay(d, calendar);
    if (found.open) return found;
  }
};
