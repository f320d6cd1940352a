import type { Instant } from "../domain/instant.ts";
import type { DayName } from "../domain/time/calendar.ts";
import type { Duration } from "../domain/time/duration.ts";
import type { LocalDate } from "../domain/time/local-date.ts";

/** A day as a reader names it; the year only where it is not the year of the start. */
export interface NamedDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
}

interface NamedMoment extends NamedDay {
  readonly time: string;
}

/** How moments and days of one explanation are named: in the reader's zone, against the year it starts in. */
export interface Naming {
  readonly moment: (at: Instant) => NamedMoment;
  readonly day: (date: LocalDate) => NamedDay;
}

/** The phrases of an explanation in one language. */
export interface BecauseWords {
  readonly moment: (at: NamedMoment) => string;
  readonly start: (from: string, dayCounts: boolean) => string;
  readonly elapsed: (length: Duration) => string;
  readonly counted: (length: Duration, startsAt: string) => string;
  readonly days: (length: Duration, lastDay: NamedDay) => string;
  readonly movedOn: string;
  readonly weekend: (days: number) => string;
  readonly holiday: (name: DayName, from: NamedDay, to: NamedDay | undefined) => string;
  readonly makeUp: (day: NamedDay) => string;
  readonly cutoff: (cutoff: string, inTime: boolean) => string;
  readonly rota: (opens: string, closes: string, length: Duration, inTime: boolean) => string;
  readonly raised: string;
  readonly agreed: string;
  readonly limited: (reserve: Duration, by: string) => string;
  readonly alreadyPast: (limit: string) => string;
  readonly provisional: (years: readonly number[]) => string;
  readonly separator: string;
}
