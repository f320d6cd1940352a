import * as z from "zod";

/**
 * A moment in UTC as an ISO string with exactly three decimals ("2026-11-21T02:12:00.000Z").
 * The fixed form makes string order the order of time, so `<` compares moments.
 */
export type Instant = string & z.$brand<"Instant">;

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const Instant = z
  .string()
  .regex(form)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .brand<"Instant">();

/** Milliseconds since 1970 of a moment. */
export const millis = (instant: Instant): number => Date.parse(instant);

/** The moment `ms` milliseconds after 1970, cut to whole milliseconds. */
export const instantOf = (ms: number): Instant => new Date(Math.trunc(ms)).toISOString() as Instant;

/** Reads any ISO moment with an offset; throws a RangeError on anything else. */
export const parseInstant = (text: string): Instant => instantOf(strictMillis(text));

const strictMillis = (text: string): number => {
  const ms = /[zZ]|[+-]\d{2}:\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a moment with an offset: ${text}`);
  return ms;
};

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);

/** `instant` moved by whole milliseconds (negative = back). */
export const plusMillis = (instant: Instant, ms: number): Instant => instantOf(millis(instant) + ms);
