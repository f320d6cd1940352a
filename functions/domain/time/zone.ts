import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type DayNumber, dateOfDay } from "./local-date.ts";
import { type WallTime, minutesOf, wallTimeOf } from "./wall-time.ts";

const dayMillis = 86_400_000;
const minuteMillis = 60_000;

const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

/** A time zone by its IANA name, "Asia/Shanghai". The zone of the machine plays no part anywhere (OP-01). */
export const Zone = z.string().refine(isZone, "not the name of a time zone, such as Asia/Shanghai");

/** Midnights already asked for, by zone: a fact of the zone, kept because Temporal takes 20 µs to find it. */
const midnights = new Map<string, Map<DayNumber, number>>();

const midnightsOf = (zone: string): Map<DayNumber, number> => {
  const known = midnights.get(zone) ?? new Map<DayNumber, number>();
  midnights.set(zone, known);
  return known;
};

/** When a day begins in a zone, in milliseconds since 1970 (01:00 where the clocks jump over midnight). */
export const startOfDay = (day: DayNumber, zone: string): number => {
  const known = midnightsOf(zone);
  const found = known.get(day);
  if (found !== undefined) return found;
  const start = Temporal.PlainDate.from(dateOfDay(day)).toZonedDateTime(zone).epochMilliseconds;
  known.set(day, start);
  return start;
};

/** The day that a moment (milliseconds since 1970) falls on in a zone. */
export const dayOf = (ms: number, zone: string): DayNumber => {
  // No zone is more than a day away from UTC, so the guess is at most one day off.
  const guess = Math.floor(ms / dayMillis);
  if (ms < startOfDay(guess, zone)) return guess - 1;
  return ms < startOfDay(guess + 1, zone) ? guess : guess + 1;
};

/** What the wall shows at a moment (milliseconds since 1970), seconds left out. */
export const wallTimeAt = (ms: number, zone: string): WallTime => {
  const day = dayOf(ms, zone);
  const start = startOfDay(day, zone);
  if (startOfDay(day + 1, zone) - start === dayMillis) return wallTimeOf(Math.floor((ms - start) / minuteMillis));
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return wallTimeOf(local.hour * 60 + local.minute);
};

/**
 * The moment (milliseconds since 1970) at which the wall shows `time` on a day. A time that a clock change leaves out
 * is taken as much later as the clocks jump; of a time that comes twice the first one counts.
 */
export const momentOf = (day: DayNumber, time: WallTime, zone: string): number => {
  const start = startOfDay(day, zone);
  if (time === "24:00") return startOfDay(day + 1, zone);
  if (startOfDay(day + 1, zone) - start === dayMillis) return start + minutesOf(time) * minuteMillis;
  return Temporal.PlainDateTime.from(`${dateOfDay(day)}T${time}`).toZonedDateTime(zone).epochMilliseconds;
};
